/** A course as its course.yaml describes it, checked. */
package rootset.judge.course;

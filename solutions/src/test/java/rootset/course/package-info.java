/**
 * Proofs of the whole: the course against its own grader, and the project against its own design.
 */
package rootset.course;

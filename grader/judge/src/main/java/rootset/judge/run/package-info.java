/** Runs a course's tests, in this process, against subjects in a cage. */
package rootset.judge.run;

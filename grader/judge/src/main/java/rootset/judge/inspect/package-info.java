/**
 * Rules on student code, checked on source texts and class files as data: nothing of it is ever
 * loaded or run.
 */
package rootset.judge.inspect;

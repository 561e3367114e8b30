/**
 * Compiles student sources in a process of its own: javac cannot be stopped from inside, so a
 * source that makes it run away costs a worker process and not the judge.
 */
package rootset.judge.compile;

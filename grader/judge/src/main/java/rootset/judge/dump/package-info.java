/**
 * Heap dumps of cages, read and understood in the judge: what can be reached from the roots, and on
 * which way. A dump is data from a process that is not trusted; nothing in it is executed.
 */
package rootset.judge.dump;

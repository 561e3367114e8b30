/**
 * The cage where answers are tests: runs a student's JUnit tests in a process of its own and says
 * how many passed and failed. It does not know which implementation it has, so nothing that it says
 * is worth forging.
 */
package rootset.runner;

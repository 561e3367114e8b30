/**
 * What a class's results are written to: gradebook, JSON and pages. The same results are the same
 * bytes; only timing.json differs from run to run.
 */
package rootset.judge.report;

/**
 * The judge: grades submissions one step after another (take in, compile, inspect, run, score) and
 * believes only what it can check.
 */
package rootset.judge;

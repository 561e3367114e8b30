/** Finds code that two files have in common, whatever its names are. */
package rootset.judge.similar;

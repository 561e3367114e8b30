/** The command line. */
package rootset.judge.cli;

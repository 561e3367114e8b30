/**
 * The oracle: it judges from the outside what a collector did with a program, and trusts nothing
 * that the run says.
 */
package rootset.verify;

/** Traces of programs recorded elsewhere: reading them, and replaying them on a collector. */
package rootset.trace;

/** Java processes that start quickly. */
package rootset.judge.jvm;

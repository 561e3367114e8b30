/** The call stack: frames whose locals hold primitives and references. */
package rootset.stack;

/** The collectors: reference implementations of what the exercises ask for. */
package rootset.collectors;

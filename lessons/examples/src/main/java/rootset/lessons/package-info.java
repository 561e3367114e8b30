/**
 * The small programs that the lessons quote. Some of them leak on purpose; their lesson says how.
 */
package rootset.lessons;

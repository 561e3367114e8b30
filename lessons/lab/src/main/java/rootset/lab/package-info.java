/**
 * Runs of the engine to be watched: a program is recorded, its recording is cut into steps, and
 * each step has a sentence, a picture and, now and then, a question.
 *
 * <p>{@link rootset.lab.Film} is the front door. Everything here runs on the JVM and, compiled to
 * JavaScript, in a page; so it keeps to what the engine keeps to: no formatting by {@code
 * String.format}, no Unicode tables, no reflection.
 */
package rootset.lab;

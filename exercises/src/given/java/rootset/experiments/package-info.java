/**
 * Four small experiments with memory, each on the JVM that runs it and on a heap of the engine.
 * {@code rootset experiment} runs them; change them and run them again.
 */
package rootset.experiments;

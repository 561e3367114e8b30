/**
 * A small JavaScript whose values, frames and closure contexts live on the engine's heap.
 *
 * <p>{@link rootset.script.Script} reads a program: tokens, a syntax tree, which variables closures
 * capture, instructions for a machine with registers. {@link rootset.script.ScriptMachine} runs it;
 * {@code core/SCRIPT.md} says what the language has.
 */
package rootset.script;

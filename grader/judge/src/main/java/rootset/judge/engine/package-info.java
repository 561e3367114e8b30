/** The engine's collectors at the command line: running programs on them, and proving them. */
package rootset.judge.engine;

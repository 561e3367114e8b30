/** Names that somebody may have meant. */
package rootset.judge.names;

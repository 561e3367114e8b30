package rootset.judge.similar;

/**
 * Code that two texts have in common, token by token.
 *
 * @param tokens its length, without what is of no account
 * @param line its first line in the one text
 * @param lastLine its last line there
 * @param otherLine its first line in the other
 * @param otherLastLine its last line there
 */
public record Run(int tokens, int line, int lastLine, int otherLine, int otherLastLine) {}

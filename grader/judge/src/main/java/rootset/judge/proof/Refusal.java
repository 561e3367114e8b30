package rootset.judge.proof;

/**
 * Something of the course that is not as it must be.
 *
 * @param place the file or folder, below the checkout; with a line where one is known
 * @param what what is there and what was expected; may have several lines
 * @param cure what to do about it
 */
public record Refusal(String place, String what, String cure) {}

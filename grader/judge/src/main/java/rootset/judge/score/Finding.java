package rootset.judge.score;

/**
 * Something in a file that a student should look at.
 *
 * @param file the file as the course names it, for example {@code LruCache.java}
 * @param line the line, from 1; 0 if no line is known
 * @param message one sentence: what is wrong and why, or what to do
 */
public record Finding(String file, int line, String message) {
  /** {@code LruCache.java:12}, or the bare file. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }
}

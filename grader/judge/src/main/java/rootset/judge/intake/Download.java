package rootset.judge.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file or folder as a learning platform names it when a class is downloaded.
 *
 * @param name the student's name as far as it can be told
 * @param stem what all downloads of one student have in common, and nobody else's
 * @param file what the student called the file; empty for a folder
 * @param isText whether it is a text typed into the platform, not a file
 */
record Download(String name, String stem, String file, boolean isText) {
  /**
   * {@code Ada Byron_123_assignsubmission_file_}, with a file's name behind it if it is no folder.
   */
  private static final Pattern MOODLE =
      Pattern.compile("(?s)(.+)_(\\d+)_assignsubmission_([a-z]+)(?:_(.*))?");

  /** {@code byronada_LATE_123_456_LruCache.java}: the user's and the file's number. */
  private static final Pattern CANVAS = Pattern.compile("(?s)(.+?)(?:_LATE)?_(\\d+)_\\d+_(.+)");

  /** {@code LATE_anon_a1B2c_456_LruCache.java}. */
  private static final Pattern CANVAS_ANONYMOUS =
      Pattern.compile("(?s)(?:LATE_)?(anon_[A-Za-z0-9]+)_\\d+_(.+)");

  /** {@code byronada_123_text.html}. */
  private static final Pattern CANVAS_TEXT =
      Pattern.compile("(?s)(.+?)(?:_LATE)?_(\\d+)_(?:text|link)\\.html");

  /** A name of Moodle's, or null. */
  static Download moodle(String name) {
    Matcher matcher = MOODLE.matcher(name);
    if (!matcher.matches()) {
      return null;
    }
    String file = matcher.group(4) == null ? "" : matcher.group(4);
    boolean isText = !matcher.group(3).equals("file");
    return new Download(matcher.group(1), matcher.group(1) + "_" + matcher.group(2), file, isText);
  }

  /** A name of Canvas's, or null. */
  static Download canvas(String name) {
    Matcher anonymous = CANVAS_ANONYMOUS.matcher(name);
    if (anonymous.matches()) {
      return new Download(anonymous.group(1), anonymous.group(1), anonymous.group(2), false);
    }
    Matcher file = CANVAS.matcher(name);
    if (file.matches()) {
      return new Download(file.group(1), stem(file), file.group(3), false);
    }
    Matcher text = CANVAS_TEXT.matcher(name);
    return text.matches() ? new Download(text.group(1), stem(text), "", true) : null;
  }

  private static String stem(Matcher matcher) {
    return matcher.group(1) + "_" + matcher.group(2);
  }
}

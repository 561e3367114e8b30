package rootset.judge.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootset.judge.names.Names;

/** What names of files tell. */
final class FileNames {
  private static final Pattern JAVA = Pattern.compile("(?is).+\\.java(\\.txt)?");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?is).+\\.(zip|rar|7z|tar|gz|tgz|bz2|xz)");
  private static final Pattern COPY =
      Pattern.compile("(?s)(.+?)(?: ?\\((\\d{1,4})\\)|-(\\d{1,4}))\\.java");

  /** Possessive throughout: names are chosen by strangers and must not make it slow. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:[ _-]++(?:copy|final|new|old|fixed|version|kopie|v)?+\\d*+|\\(\\d++\\)|\\d++)++$");

  /** Characters by which a name that is near another may be longer. */
  private static final int LONGER = 20;

  private FileNames() {}

  /**
   * A copy as browsers and learning platforms name it: {@code LruCache (1).java}, {@code
   * LruCache-1.java}.
   *
   * @param original the name without the copy's number
   */
  record Copy(String original, int number) {}

  static boolean isJava(String name) {
    return JAVA.matcher(name).matches();
  }

  static boolean isArchive(String name) {
    return ARCHIVE.matcher(name).matches();
  }

  static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Whether a file is of interest, or a folder might be, if nothing but the name is known. */
  static boolean mayMatter(String name) {
    return isJava(name) || isArchive(name) || name.indexOf('.') < 0;
  }

  /** The name as a copy's, or null if it is none; of a copy's copy the outer number counts. */
  static Copy copy(String name) {
    Copy outer = strip(name);
    Copy inner = outer == null ? null : strip(outer.original());
    return inner == null ? outer : new Copy(inner.original(), outer.number());
  }

  private static Copy strip(String name) {
    Matcher matcher = COPY.matcher(name);
    if (!matcher.matches()) {
      return null;
    }
    String digits = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    return new Copy(matcher.group(1) + ".java", Integer.parseInt(digits));
  }

  /** Whether a name is a copy's of another. */
  static boolean isCopyOf(String original, String name) {
    Copy copy = name.startsWith(stem(original)) ? copy(name) : null;
    return copy != null && copy.original().equals(original);
  }

  /**
   * How far a name is from the wanted one, 0 if their letters are the same; -1 if they are not
   * alike.
   */
  static int distance(String wanted, String name) {
    if (name.length() > wanted.length() + LONGER) {
      return -1;
    }
    String stem = stem(wanted);
    String other = stem(name);
    if (letters(stem).equals(letters(other))) {
      return 0;
    }
    int most = stem.length() < 5 ? 1 : 2;
    if (Math.abs(stem.length() - other.length()) > most) {
      return -1;
    }
    int edits = Names.edits(stem, other);
    return edits <= most ? edits : -1;
  }

  /** The name without its ending. */
  static String stem(String name) {
    return name.replaceFirst("(?i)(\\.java)?(\\.txt)?$", "");
  }

  private static String letters(String stem) {
    String lower = stem.toLowerCase(Locale.ROOT).replaceFirst("^copy of ", "");
    return VERSION.matcher(lower).replaceFirst("").replaceAll("[ _-]", "");
  }
}

package rootset.judge.intake;

/**
 * The package that a source says it belongs to.
 *
 * @param name empty if there is no package line
 * @param line where it stands, from 1; 0 if there is none
 */
record PackageLine(String name, int line) {
  private static final PackageLine NONE = new PackageLine("", 0);
  private static final String KEYWORD = "package";

  /** Looks for the package line behind blanks and comments, where Java wants it. */
  static PackageLine of(String source) {
    int at = skip(source, 0);
    int from = at + KEYWORD.length();
    int end = source.indexOf(';', from);
    boolean starts = source.startsWith(KEYWORD, at) && end > from;
    if (!starts || !Character.isWhitespace(source.charAt(from))) {
      return NONE;
    }
    String name = source.substring(from, end).replaceAll("\\s", "");
    long lines = source.substring(0, at).lines().count();
    boolean startsLine = at == 0 || "\r\n".indexOf(source.charAt(at - 1)) >= 0;
    return new PackageLine(name, (int) lines + (startsLine ? 1 : 0));
  }

  private static int skip(String source, int from) {
    int at = from;
    while (at < source.length()) {
      if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else if (source.startsWith("//", at)) {
        at = behind(source, "\n", at);
      } else if (source.startsWith("/*", at)) {
        at = behind(source, "*/", at + 2);
      } else {
        break;
      }
    }
    return at;
  }

  private static int behind(String source, String text, int from) {
    int at = source.indexOf(text, from);
    return at < 0 ? source.length() : at + text.length();
  }
}

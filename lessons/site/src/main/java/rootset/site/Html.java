package rootset.site;

/** Text in HTML. */
final class Html {
  private Html() {}

  /** Safe between tags and in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

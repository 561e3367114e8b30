package rootset.site;

/** The lessons cannot become a site; the message says why, a line for each mistake. */
public final class SiteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SiteException(String message) {
    super(message);
  }
}

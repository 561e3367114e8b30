package rootset.site;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code rootset lessons}: builds the site and opens it. */
public final class Lessons {
  private static final int MISTAKES = 1;
  private static final int FAILED = 3;

  private Lessons() {}

  /**
   * Builds the site of a project.
   *
   * @param arguments the project's folder, the folder of the site, and {@code open} or {@code
   *     no-open}
   */
  public static void main(String[] arguments) {
    System.exit(
        run(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            arguments[2].equals("open"),
            System.out,
            System.err));
  }

  static int run(Path root, Path folder, boolean open, PrintStream out, PrintStream err) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      err.println("rootset: " + folder + " is a file; name a folder for the site.");
      return FAILED;
    }
    try {
      Site site = Site.of(root);
      site.write(folder);
      site.notes().forEach(note -> err.println("note: " + note));
      Path start = folder.resolve("index.html").toAbsolutePath().normalize();
      boolean shown = open && show(start);
      out.println((shown ? "opened " : "open this in a browser: ") + start);
      return 0;
    } catch (SiteException mistakes) {
      err.println(mistakes.getMessage());
      return MISTAKES;
    } catch (IOException | UncheckedIOException e) {
      err.println("rootset: the site cannot be written: " + e.getMessage());
      return FAILED;
    }
  }

  /** Whether a browser was asked to show the page. */
  private static boolean show(Path page) {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page.toUri());
        return true;
      }
      boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
      boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
      if (linux && screen) {
        new ProcessBuilder("xdg-open", page.toString()).start();
        return true;
      }
    } catch (IOException | UnsupportedOperationException e) {
      return false; // No browser here: the path is printed instead.
    }
    return false;
  }
}

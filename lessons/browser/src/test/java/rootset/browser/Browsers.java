package rootset.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of this machine, driven by the node of this machine; nothing is downloaded. */
final class Browsers {
  private static final List<String> CHROMIUM =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Browsers() {}

  /** What is missing here; empty if nothing is. */
  static Optional<String> missing() {
    if (find(CHROMIUM).isEmpty()) {
      return Optional.of("Chromium is not installed");
    }
    return find(List.of("node")).isEmpty()
        ? Optional.of("node is not installed")
        : Optional.empty();
  }

  static Playwright start() {
    Map<String, String> settings =
        Map.of(
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1",
            "PLAYWRIGHT_NODEJS_PATH",
            find(List.of("node")).orElseThrow().toString());
    return Playwright.create(new Playwright.CreateOptions().setEnv(settings));
  }

  static Browser launch(Playwright playwright) {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(find(CHROMIUM).orElseThrow())
            .setChromiumSandbox(false);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> find(List<String> names) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : names) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file) && !Files.isDirectory(file)) {
          return Optional.of(real(file));
        }
      }
    }
    return Optional.empty();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }
}

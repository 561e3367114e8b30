package rootset.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.lab.Collectors;
import rootset.lab.Film;
import rootset.site.Site;

/** The site as readers have it: from the disk, in a real browser. */
class SiteIT {
  private static final int NARROW = 380;
  private static final int WIDE = 1600;

  @TempDir private static Path site;

  private static Playwright playwright;
  private static Browser browser;
  private static HttpServer server;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void buildSiteAndStartBrowser() throws IOException {
    assumeThat(Browsers.missing()).as("what the tests in a browser need").isEmpty();
    Site.of(Path.of("../..")).write(site);
    playwright = Browsers.start();
    browser = Browsers.launch(playwright);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
          byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
          exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
          exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, 0);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  static Stream<String> pages() throws IOException {
    if (Browsers.missing().isPresent()) {
      return Stream.of("index.html");
    }
    try (Stream<Path> files = Files.list(site)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.stream().filter(name -> name.endsWith(".html")).sorted();
    }
  }

  static Stream<String> pagesWithTours() throws IOException {
    return pages().filter(name -> read(name).contains("class=\"tour\""));
  }

  private static String read(String name) {
    try {
      return Files.exists(site.resolve(name)) ? Files.readString(site.resolve(name)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String file) {
    return file.endsWith(".html")
        ? "text/html; charset=utf-8"
        : file.endsWith(".js")
            ? "text/javascript"
            : file.endsWith(".css") ? "text/css" : "image/svg+xml";
  }

  @BeforeEach
  void openContext() {
    open(1000);
  }

  @AfterEach
  void closeContext() {
    if (context != null) {
      context.close();
    }
  }

  private void open(int width) {
    closeContext();
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  private void visit(String name) {
    page.navigate(site.resolve(name).toUri().toString());
  }

  /** Steps a tour with the keyboard to its end, past every question. */
  private void walk(Locator tour) {
    tour.getByText("Start tour").click();
    Locator player = tour.locator(".player");
    Locator slider = player.locator("input[type=range]");
    int last = Integer.parseInt(slider.getAttribute("max"));
    assertThat(last).isPositive();
    player.focus();
    for (int presses = 0; presses < 3 * last && !slider.inputValue().equals("" + last); presses++) {
      Locator stop = player.locator("form.stop");
      if (stop.isVisible()) {
        stop.getByText("Skip").click();
        player.focus();
      }
      page.keyboard().press("ArrowRight");
    }
    assertThat(slider.inputValue()).isEqualTo("" + last);
    assertThat(player.locator(".sentence").innerText()).isNotBlank();
    assertThat(player.locator("svg.picture").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("pagesWithTours")
  void every_tour_goes_to_its_last_step_by_keyboard_and_without_an_error(String name) {
    visit(name);
    Locator tours = page.locator("section.tour, .tour[data-key]");
    assertThat(tours.count()).isPositive();
    for (int i = 0; i < tours.count(); i++) {
      walk(tours.nth(i));
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_stands_alone_and_fits_narrow_and_wide_windows(String name) {
    for (int width : new int[] {NARROW, WIDE}) {
      open(width);
      visit(name);
      Object wide = page.evaluate("document.documentElement.scrollWidth");
      assertThat(((Number) wide).intValue()).as("%d px", width).isLessThanOrEqualTo(width);
    }
    assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    assertThat(complaints).isEmpty();
  }

  /** One page of each kind; a tour is open, so that its controls are looked at, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "glossary.html",
        "lab.html",
        "mark-and-sweep.html",
        "listeners-closures-caches.html",
        "exercise-mark-sweep.html"
      })
  void axe_finds_nothing(String name) {
    page.navigate(
        "http://"
            + server.getAddress().getHostString()
            + ":"
            + server.getAddress().getPort()
            + "/"
            + name);
    Locator tours = page.getByText("Start tour");
    if (tours.count() > 0) {
      tours.first().click();
      page.locator("svg.picture").first().waitFor();
    }
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).extracting(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
  }

  @Test
  void the_page_records_what_the_jvm_records() {
    String program =
        "heap 256\nlist l 4\nset m l.0\ndrop l\ngc\nnew a Pair\nstore a.0 a\ndrop a\ngc\n";
    visit("lab.html");
    for (String collector : Collectors.names()) {
      Object recording =
          page.evaluate(
              "async ([program, collector]) => {"
                  + "const lab = (window.exports = {});"
                  + "await new Promise((done) => {"
                  + "  const script = document.createElement('script');"
                  + "  script.src = 'lab.js'; script.onload = done; document.head.append(script); });"
                  + "return lab.film(program, collector, 0).recording(); }",
              List.of(program, collector));
      assertThat(recording)
          .as(collector)
          .isEqualTo(Film.ofScenario(program, collector, 0).recording());
    }
  }
}

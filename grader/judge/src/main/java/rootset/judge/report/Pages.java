package rootset.judge.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * The pages: one HTML file each, with its style and script inside, so that it can be opened from a
 * folder and sent by mail. A page's content policy lets no script run but its own.
 */
final class Pages {
  private final TemplateEngine engine = engine();
  private final String style = resource("style.css");
  private final String script = resource("table.js");

  byte[] student(StudentPage page) {
    return render("student.jte", Map.of("page", page, "style", style, "policy", policy("'none'")));
  }

  byte[] group(ClassPage page) {
    String policy = policy("'sha256-" + sha256(script) + "'");
    return render(
        "class.jte", Map.of("page", page, "style", style, "script", script, "policy", policy));
  }

  /** The engine looks templates up through the thread's class loader, which may be anybody's. */
  private static TemplateEngine engine() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Pages.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private byte[] render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    engine.render(template, parameters, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String policy(String scripts) {
    return "default-src 'none'; style-src 'unsafe-inline'; script-src "
        + scripts
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

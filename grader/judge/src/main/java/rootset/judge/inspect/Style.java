package rootset.judge.inspect;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.Configuration;
import com.puppycrawl.tools.checkstyle.api.SeverityLevel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import rootset.judge.course.CourseException;
import rootset.judge.score.Finding;

/**
 * The rule {@code checkstyle}: one warm Checkstyle with the course's configuration. Nothing in the
 * student's code can switch it off.
 */
final class Style implements Check {
  /** Modules that obey comments or annotations in the code that is checked. */
  private static final Pattern OBEYS_CODE =
      Pattern.compile("(.*\\.)?(SuppressionComment|SuppressWarnings|SuppressWith)\\w*");

  private final Configuration configuration;
  private final Findings findings = new Findings();
  private Checker checker;

  /**
   * Reads a configuration.
   *
   * @throws CourseException if Checkstyle cannot use it, or it lets students switch checks off
   */
  Style(Path checkstyle) {
    try {
      this.configuration =
          ConfigurationLoader.loadConfiguration(
              checkstyle.toString(), new PropertiesExpander(new Properties()));
      requireFirm(checkstyle, configuration);
      this.checker = checker();
    } catch (CheckstyleException wrong) {
      throw new CourseException(
          checkstyle + " is no configuration that Checkstyle can use: " + wrong.getMessage());
    }
  }

  private static void requireFirm(Path file, Configuration module) {
    if (OBEYS_CODE.matcher(module.getName()).matches()) {
      throw new CourseException(
          file
              + " has the module "
              + module.getName()
              + ", which lets a submission switch checks off: remove it");
    }
    for (Configuration child : module.getChildren()) {
      requireFirm(file, child);
    }
  }

  private Checker checker() throws CheckstyleException {
    Checker made = new Checker();
    made.setModuleClassLoader(Checker.class.getClassLoader());
    // The same words on every machine.
    made.setLocaleLanguage("en");
    made.setLocaleCountry("US");
    made.configure(configuration);
    made.addListener(findings);
    return made;
  }

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    findings.all.clear();
    try (TemporaryFolder folder = new TemporaryFolder()) {
      for (Map.Entry<String, String> source : code.code().sources().entrySet()) {
        String path = code.code().exercise().path(source.getKey());
        byte[] bytes = source.getValue().getBytes(StandardCharsets.UTF_8);
        process(source.getKey(), source.getValue(), folder.write(path, bytes).toFile());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("sources cannot be written for Checkstyle", failed);
    }
    return List.copyOf(findings.all);
  }

  /** Checkstyle may know less Java than the compiler; that must not cost more than a finding. */
  private void process(String name, String text, File file) {
    findings.file = name;
    if (!Readability.isGiven(text)) {
      findings.all.add(unreadable(name));
      return;
    }
    List<Finding> before = List.copyOf(findings.all);
    try {
      checker.process(List.of(file));
    } catch (CheckstyleException | RuntimeException crash) {
      recover(before);
    } catch (Error error) {
      if (!(error.getCause() instanceof StackOverflowError)) {
        throw error;
      }
      recover(before);
    }
  }

  private void recover(List<Finding> before) {
    findings.all.clear();
    findings.all.addAll(before);
    findings.all.add(unreadable(findings.file));
    checker.destroy();
    try {
      checker = checker();
    } catch (CheckstyleException impossible) {
      throw new IllegalStateException("Checkstyle does not start again", impossible);
    }
  }

  private static Finding unreadable(String file) {
    return new Finding(
        file,
        0,
        "Checkstyle cannot read this file, so its style was not checked: use plainer Java and less"
            + " nesting.");
  }

  /** Collects what Checkstyle reports of one file after the other. */
  private static final class Findings implements AuditListener {
    private final List<Finding> all = new ArrayList<>();
    private String file = "";

    @Override
    public void addError(AuditEvent event) {
      if (event.getSeverityLevel() != SeverityLevel.IGNORE) {
        all.add(new Finding(file, event.getLine(), event.getMessage()));
      }
    }

    @Override
    public void addException(AuditEvent event, Throwable thrown) {
      throw new IllegalStateException(thrown);
    }

    @Override
    public void auditStarted(AuditEvent event) {
      // Nothing to collect.
    }

    @Override
    public void auditFinished(AuditEvent event) {
      // Nothing to collect.
    }

    @Override
    public void fileStarted(AuditEvent event) {
      // Nothing to collect.
    }

    @Override
    public void fileFinished(AuditEvent event) {
      // Nothing to collect.
    }
  }
}

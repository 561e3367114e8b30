package rootset.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rootset.judge.compile.Compilation;
import rootset.judge.compile.Compilation.CompileError;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Exercise;
import rootset.judge.intake.HandedIn;
import rootset.judge.names.Names;
import rootset.judge.score.Finding;

/**
 * Compiles what was handed in. A file that does not compile, or does not declare what the course
 * asks for, is replaced by its stub, so that the others can be graded.
 */
final class Build {
  private static final Pattern RENAMED =
      Pattern.compile("(?:class|interface|enum|record) (\\S+) is public, should be declared");

  private final Compiler compiler;
  private final Path stubs;

  Build(Compiler compiler, Path stubs) {
    this.compiler = compiler;
    this.stubs = stubs;
  }

  /** Compiles an exercise; classes of these names are the course's own and cannot be declared. */
  Code of(HandedIn handedIn, Set<String> givenClasses) throws IOException {
    Exercise exercise = handedIn.exercise();
    Map<String, String> good = new LinkedHashMap<>(handedIn.sources());
    Set<String> replaced = new LinkedHashSet<>();
    List<Finding> errors = new ArrayList<>();
    while (true) {
      Compilation compilation = compiler.compile(texts(exercise, good));
      List<Finding> wrong = new ArrayList<>(findings(exercise, compilation));
      if (compilation.succeeded()) {
        wrong.addAll(misdeclared(exercise, good.keySet(), compilation.classes().keySet()));
      }
      if (wrong.isEmpty()) {
        List<String> impostors = new ArrayList<>(compilation.classes().keySet());
        impostors.retainAll(givenClasses);
        return new Code(good, compilation.classes(), replaced, errors, impostors);
      }
      errors.addAll(wrong);
      if (good.isEmpty()) {
        throw new IOException("the stubs of " + exercise.id() + " do not compile: " + said(wrong));
      }
      Set<String> bad = blamed(wrong, good.keySet());
      replaced.addAll(bad);
      good.keySet().removeAll(bad);
    }
  }

  /** Files with errors of their own; all of them if the errors belong to none. */
  private static Set<String> blamed(List<Finding> wrong, Set<String> files) {
    Set<String> bad = new LinkedHashSet<>();
    for (Finding finding : wrong) {
      if (files.contains(finding.file())) {
        bad.add(finding.file());
      }
    }
    return bad.isEmpty() ? new LinkedHashSet<>(files) : bad;
  }

  private Map<String, String> texts(Exercise exercise, Map<String, String> good)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : exercise.files()) {
      String path = exercise.path(file);
      texts.put(
          path, good.containsKey(file) ? good.get(file) : Files.readString(stubs.resolve(path)));
    }
    return texts;
  }

  private static List<Finding> findings(Exercise exercise, Compilation compilation) {
    List<Finding> findings = new ArrayList<>();
    for (CompileError error : compilation.errors()) {
      String file = error.path().substring(error.path().lastIndexOf('/') + 1);
      findings.add(new Finding(file, error.line(), said(file, error.message())));
    }
    return findings;
  }

  private static String said(List<Finding> findings) {
    return findings.stream()
        .map(each -> each.place() + ": " + each.message())
        .collect(Collectors.joining("; "));
  }

  /** What javac said, but for one advice that would lead away from what the course asks for. */
  private static String said(String file, String message) {
    Matcher renamed = RENAMED.matcher(message);
    if (renamed.lookingAt()) {
      String expected = file.replaceFirst("\\.java$", "");
      return "the class must be called " + expected + ", not " + renamed.group(1);
    }
    return message.replaceAll("\\s*\\R\\s*", "; ");
  }

  private static List<Finding> misdeclared(
      Exercise exercise, Set<String> files, Set<String> classes) {
    List<Finding> findings = new ArrayList<>();
    for (String file : files) {
      String simple = file.replaceFirst("\\.java$", "");
      String expected = exercise.packageName() + "." + simple;
      if (!classes.contains(expected)) {
        findings.add(new Finding(file, 1, misdeclared(exercise, expected, simple, classes)));
      }
    }
    return findings;
  }

  private static String misdeclared(
      Exercise exercise, String expected, String simple, Set<String> classes) {
    for (String each : new TreeSet<>(classes)) {
      if (each.substring(each.lastIndexOf('.') + 1).equals(simple)) {
        return "the file must begin with `package " + exercise.packageName() + ";`";
      }
    }
    List<String> declared =
        classes.stream()
            .map(each -> each.substring(each.lastIndexOf('.') + 1))
            .filter(each -> each.indexOf('$') < 0)
            .toList();
    return "the file must declare the class "
        + expected
        + Names.nearest(simple, declared).map(near -> "; it declares " + near).orElse("");
  }
}

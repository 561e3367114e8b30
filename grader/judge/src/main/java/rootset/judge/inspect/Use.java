package rootset.judge.inspect;

import java.util.List;

/**
 * A type that code mentions, or a member that it accesses.
 *
 * @param type binary name, without array brackets
 * @param member the method's or field's name; empty if the type alone is meant
 * @param parameters binary names of a method's parameter types
 */
record Use(String type, String member, List<String> parameters) {
  static Use of(String type) {
    return new Use(type, "", List.of());
  }

  boolean isMember() {
    return !member.isEmpty();
  }

  /** As a student writes it: {@code System.exit}, {@code java.io.File}, {@code new Formatter}. */
  String words() {
    String name = type.replaceFirst("^java\\.(lang|util)\\.(?=[A-Z])", "").replace('$', '.');
    return member.equals("<init>") ? "new " + name : isMember() ? name + "." + member : name;
  }
}

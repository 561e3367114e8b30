package rootset.judge.inspect;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something of the JDK that student code may not use.
 *
 * @param ofMembers whether single members are banned, not whole types
 * @param advice why it is not allowed and what to do instead; the sentence starts with what is used
 */
record Ban(boolean ofMembers, Predicate<Use> forbids, String advice) {
  /**
   * Bans types.
   *
   * @param patterns a type's binary name, which means its nested types, too; or a package with a
   *     dot at its end, which means those below, too
   */
  static Ban types(String advice, String... patterns) {
    return new Ban(
        false, use -> Arrays.stream(patterns).anyMatch(each -> matches(each, use.type())), advice);
  }

  /** Bans members that take a type as a parameter, which a lambda passes without naming it. */
  static Ban takers(String advice, String... patterns) {
    return members(
        advice,
        use ->
            use.parameters().stream()
                .anyMatch(type -> Arrays.stream(patterns).anyMatch(each -> matches(each, type))));
  }

  private static boolean matches(String pattern, String type) {
    return pattern.endsWith(".")
        ? type.startsWith(pattern)
        : type.equals(pattern) || type.startsWith(pattern + "$");
  }

  /** Bans members of a type by name; {@code <init>} is a constructor. */
  static Ban members(String advice, String type, String... names) {
    Set<String> banned = Set.of(names);
    return members(advice, use -> use.type().equals(type) && banned.contains(use.member()));
  }

  static Ban members(String advice, Predicate<Use> forbids) {
    return new Ban(true, forbids, advice);
  }

  /** The same ban, but for a type and its nested types. */
  Ban without(String type) {
    return new Ban(ofMembers, use -> forbids.test(use) && !matches(type, use.type()), advice);
  }

  boolean forbids(Use use) {
    return use.isMember() == ofMembers && forbids.test(use);
  }
}

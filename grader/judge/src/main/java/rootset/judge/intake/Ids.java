package rootset.judge.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids that are safe as a folder's name on every system, and unique ignoring case. */
final class Ids {
  private static final int LENGTH = 80;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private Ids() {}

  /**
   * One id for each name, in their order; names that give the same id are numbered in that order.
   */
  static List<String> of(List<String> names) {
    List<String> ids = new ArrayList<>(Collections.nCopies(names.size(), null));
    Set<String> taken = new HashSet<>();
    // First come those that need no number, so that a folder alice-2 keeps its name beside two of
    // alice.
    for (int i = 0; i < names.size(); i++) {
      String id = of(names.get(i));
      ids.set(i, taken.add(key(id)) ? id : null);
    }
    for (int i = 0; i < names.size(); i++) {
      if (ids.get(i) == null) {
        ids.set(i, numbered(of(names.get(i)), taken));
      }
    }
    return ids;
  }

  /**
   * The id that a name gives, not yet unique: without accents, odd characters and reserved names.
   */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String id = plain.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[.-]+", "");
    id = cut(id, LENGTH).replaceFirst("\\.+$", "");
    if (id.isEmpty()) {
      return "submission";
    }
    return RESERVED.matcher(id).matches() ? cut("_" + id, LENGTH) : id;
  }

  private static String numbered(String id, Set<String> taken) {
    for (int number = 2; ; number++) {
      String suffix = "-" + number;
      String next = cut(id, LENGTH - suffix.length()) + suffix;
      if (taken.add(key(next))) {
        return next;
      }
    }
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}

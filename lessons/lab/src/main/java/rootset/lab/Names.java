package rootset.lab;

import rootset.recording.Replay;

/** How people read of objects and fields. */
final class Names {
  private static final int LONGEST = 24;

  private Names() {}

  /** What an object is called, with its address: {@code Cell @9}. */
  static String of(Replay replay, int object) {
    return title(replay, object) + " @" + replay.address(object);
  }

  /** What an object is called: its label if the program gave one, or else its shape. */
  static String title(Replay replay, int object) {
    String label = replay.label(object);
    return label.isEmpty() ? replay.shape(object).name() : shortened(label, LONGEST);
  }

  /** What a field is called: its name, or else its number. */
  static String field(Replay replay, int object, int field) {
    String name = replay.fieldName(object, field);
    if (!name.isEmpty()) {
      return name;
    }
    return replay.label(object).equals("elements") ? "[" + field + "]" : "field " + field;
  }

  /** Whether a slot holds a script's intermediate value: its name begins with a dot. */
  static boolean isTemporary(String slot) {
    return slot.startsWith(".");
  }

  /** Whether a script's field is its machine's own, and shown only where it refers to something. */
  static boolean isInternal(Replay replay, int object, int field) {
    String label = replay.label(object);
    return switch (replay.fieldName(object, field)) {
      case "properties", "[[Context]]", "[[Elements]]" -> true;
      case "parent" -> label.startsWith("Context of ");
      case "prototype" -> label.startsWith("function ");
      default -> false;
    };
  }

  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}

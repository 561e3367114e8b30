package rootset.site;

import java.util.Arrays;
import java.util.Optional;

/** The parts that every lesson has, in this order. */
enum Part {
  WHY("Why this matters"),
  TERMS("Terms"),
  TOUR("Visual tour"),
  CODE("Code example"),
  EXPERIMENT("Interactive experiment"),
  QUIZ("Quick quiz"),
  CHALLENGE("Coding challenge"),
  USAGE("Real-world usage");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** The heading in the lesson. */
  String title() {
    return title;
  }

  /** The anchor in the page. */
  String id() {
    return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  static Optional<Part> titled(String title) {
    return Arrays.stream(values()).filter(part -> part.title.equals(title)).findFirst();
  }
}

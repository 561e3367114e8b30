package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a student's tests must do to meet a criterion. */
public sealed interface Goal {
  /** Its key in course.yaml. */
  String key();

  /** They accept every correct implementation and find fault with a faulty one. */
  record Accepts() implements Goal {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Accepts of(String which) {
      if (!"all".equals(which)) {
        throw new IllegalArgumentException(
            "accepts must be all, not "
                + which
                + ": tests that reject a correct one prove nothing");
      }
      return new Accepts();
    }

    @Override
    public String key() {
      return "accepts";
    }
  }

  /**
   * They find fault with a faulty implementation.
   *
   * @param name its folder
   */
  record Catches(String name) implements Goal {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Catches of(String name) {
      return new Catches(name);
    }

    @Override
    public String key() {
      return "catches";
    }
  }

  /**
   * They reach enough of the reference.
   *
   * @param lines percent of its lines
   * @param branches percent of its branches
   */
  record Coverage(int lines, int branches) implements Goal {
    /** Checks that both are percentages and one of them asks for something. */
    public Coverage {
      if (Math.min(lines, branches) < 0
          || Math.max(lines, branches) > 100
          || Math.max(lines, branches) == 0) {
        throw new IllegalArgumentException(
            "coverage needs percentages from 1 to 100, such as {lines: 90, branches: 75}");
      }
    }

    @JsonCreator
    static Coverage of(@JsonProperty("lines") int lines, @JsonProperty("branches") int branches) {
      return new Coverage(lines, branches);
    }

    @Override
    public String key() {
      return "coverage";
    }
  }
}

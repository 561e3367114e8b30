package rootset.scenario;

import java.util.Arrays;

/**
 * A way to an object: a variable, then reference fields to follow, as in {@code a.0.1}. The path
 * {@link #NULL} leads nowhere.
 */
public final class Path {
  /** What the word {@code null} means. */
  public static final Path NULL = new Path("null", new int[0]);

  private final String variable;
  private final int[] fields;

  Path(String variable, int[] fields) {
    this.variable = variable;
    this.fields = fields.clone();
  }

  /** Whether this is the word {@code null}. */
  public boolean isNull() {
    return this == NULL;
  }

  /** The name of the local or global variable that the path starts at. */
  public String variable() {
    return variable;
  }

  /** The number of fields to follow. */
  public int length() {
    return fields.length;
  }

  /** The {@code index}-th field to follow, counted from 0. */
  public int field(int index) {
    return fields[index];
  }

  /** The first part of this path, with {@code length} fields to follow. */
  public Path prefix(int length) {
    return new Path(variable, Arrays.copyOf(fields, length));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(variable);
    for (int field : fields) {
      text.append('.').append(field);
    }
    return text.toString();
  }
}

package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/**
 * A rule by name, with its argument: {@code no-reflection}, or {@code captures: some.Interface}.
 *
 * @param argument empty if the rule takes none
 */
public record Rule(String name, String argument) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Rule of(Object node) {
    if (node instanceof String name) {
      return new Rule(name, "");
    }
    if (node instanceof Map<?, ?> map && map.size() == 1) {
      Map.Entry<?, ?> entry = map.entrySet().iterator().next();
      return new Rule(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
    }
    throw new IllegalArgumentException(
        "a rule is a name, or one name with its argument, such as {captures: some.Interface}");
  }
}

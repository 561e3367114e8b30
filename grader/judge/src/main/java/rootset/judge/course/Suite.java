package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes an exercise one whose answer is tests: implementations, correct and faulty ones, that
 * the tests are tried on.
 *
 * @param subject the simple name of the class that every implementation wears
 * @param called what people call such a thing: {@code collector}
 * @param correct the folders of those that keep the contract; the first is the reference
 * @param faulty those that break it, each with what a student reads who did not notice: {@code a
 *     collector that forgets the globals}
 */
public record Suite(
    String subject, String called, List<String> correct, Map<String, String> faulty) {

  /** Copies list and map, in their order. */
  public Suite {
    correct = List.copyOf(correct);
    faulty = Collections.unmodifiableMap(new LinkedHashMap<>(faulty));
  }

  @JsonCreator
  static Suite of(
      @JsonProperty(value = "subject", required = true) String subject,
      @JsonProperty("called") String called,
      @JsonProperty(value = "correct", required = true) List<String> correct,
      @JsonProperty(value = "faulty", required = true) Map<String, String> faulty) {
    return new Suite(subject, called == null ? "implementation" : called, correct, faulty);
  }

  /** The implementation that coverage is measured on. */
  public String reference() {
    return correct.get(0);
  }

  /** All implementations, correct ones first. */
  public List<String> implementations() {
    List<String> all = new ArrayList<>(correct);
    all.addAll(faulty.keySet());
    return all;
  }
}

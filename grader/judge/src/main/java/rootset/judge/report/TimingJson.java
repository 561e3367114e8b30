package rootset.judge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** timing.json: throughput of the run, and the time of each submission by phase. */
final class TimingJson {
  private TimingJson() {}

  static byte[] of(Timing timing) {
    ObjectNode root = Json.object();
    root.put("workers", timing.workers());
    root.put("seconds", rounded(timing.seconds()));
    root.put("submissionsPerMinute", rounded(timing.submissionsPerMinute()));
    root.putObject("milliseconds")
        .put("p50", rounded(timing.percentile(50)))
        .put("p95", rounded(timing.percentile(95)));
    ArrayNode submissions = root.putArray("submissions");
    timing.submissions().forEach(time -> submission(submissions.addObject(), time));
    return Json.bytes(root);
  }

  private static void submission(ObjectNode node, Timing.SubmissionTime time) {
    node.put("id", Text.line(time.id()));
    node.put("milliseconds", rounded(time.milliseconds()));
    ObjectNode phases = node.putObject("phases");
    time.millisecondsByPhase()
        .forEach((phase, milliseconds) -> phases.put(Text.line(phase), rounded(milliseconds)));
  }

  private static BigDecimal rounded(double number) {
    return Json.number(BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP));
  }
}

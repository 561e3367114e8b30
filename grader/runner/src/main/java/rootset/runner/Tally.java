package rootset.runner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.Thrown;

/** Counts how tests end, and keeps what the first few failures say. */
final class Tally implements TestExecutionListener {
  private static final int TOLD = 3;
  private static final int LONGEST_NAME = 200;

  private int passed;
  private int failed;
  private int notRun;
  private final List<String> names = new ArrayList<>();
  private final List<Thrown> failures = new ArrayList<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    notRun++;
  }

  /** A class whose set-up fails counts like a test that fails. */
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.FAILED) {
      failed(test, result.getThrowable().orElseGet(() -> new AssertionError("no reason given")));
    } else if (result.getStatus() == Status.ABORTED) {
      notRun++;
    } else if (test.isTest()) {
      passed++;
    }
  }

  private void failed(TestIdentifier test, Throwable reason) {
    failed++;
    if (names.size() < TOLD) {
      String name = test.getDisplayName();
      names.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
      failures.add(Thrown.of(reason));
    }
  }

  void write(FrameOutput frame) throws IOException {
    frame.writeInt(passed);
    frame.writeInt(notRun);
    frame.writeInt(failed);
    frame.writeInt(names.size());
    for (int i = 0; i < names.size(); i++) {
      frame.writeText(names.get(i));
      failures.get(i).write(frame);
    }
  }
}

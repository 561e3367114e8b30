package rootset.judge.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import rootset.judge.course.Points;
import rootset.judge.score.SubmissionResult;

/** Tells how far grading has come: a bar on a terminal, a line for each submission otherwise. */
interface Progress extends AutoCloseable {
  /** Tells of a submission that is done. */
  void done(SubmissionResult result);

  @Override
  void close();

  /** A bar if the command's start script found a terminal, lines if not. */
  static Progress of(int count, PrintWriter err) {
    return Boolean.getBoolean("rootset.terminal") ? new Bar(count) : new Lines(count, err);
  }

  /** A bar that is redrawn in place. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(int count) {
      boolean unicode = System.getenv().getOrDefault("LANG", "").toUpperCase().contains("UTF");
      bar =
          new ProgressBarBuilder()
              .setTaskName("Grading")
              .setInitialMax(count)
              .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(100)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, 78))
              .build();
    }

    @Override
    public void done(SubmissionResult result) {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line for each. */
  final class Lines implements Progress {
    private final int count;
    private final PrintWriter err;
    private int done;

    Lines(int count, PrintWriter err) {
      this.count = count;
      this.err = err;
    }

    @Override
    public void done(SubmissionResult result) {
      done++;
      err.println(
          done + "/" + count + " " + result.id() + " " + Points.text(result.points()) + " points");
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}

package rootset.judge.cli;

import java.io.PrintWriter;
import java.util.List;
import rootset.judge.proof.Proof;
import rootset.judge.proof.Refusal;

/**
 * A proof as a list of boxes: ticked, or with what is refused below. On a terminal a line under the
 * list tells how far grading has come.
 */
final class Checklist implements Proof.Listener {
  private static final String ERASE = "\r\033[K";

  private final PrintWriter out;
  private final boolean isTerminal;
  private int parts;
  private int refused;

  Checklist(PrintWriter out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  @Override
  public void graded(int done, int all) {
    if (isTerminal) {
      out.print(ERASE + (done < all ? "[ ] " + done + " of " + all + " graded" : ""));
      out.flush();
    }
  }

  @Override
  public void proved(String part, String what, List<Refusal> refusals) {
    parts++;
    refused += refusals.size();
    out.print(isTerminal ? ERASE : "");
    out.println((refusals.isEmpty() ? "[x] " : "[!] ") + part + ": " + what);
    refusals.forEach(this::print);
    out.flush();
  }

  private void print(Refusal refusal) {
    out.println("    " + refusal.place());
    refusal.what().lines().forEach(line -> out.println("      " + line));
    out.println("      → " + refusal.cure());
  }

  /** Says how it ended. */
  void finish() {
    out.println();
    String of = parts == 1 ? "1 part of the course" : parts + " parts of the course";
    out.println(
        refused == 0
            ? of + " proved: everything is as it must be."
            : of + " looked at: " + (refused == 1 ? "1 refusal." : refused + " refusals."));
  }
}

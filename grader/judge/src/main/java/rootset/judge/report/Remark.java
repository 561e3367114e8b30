package rootset.judge.report;

import java.util.ArrayList;
import java.util.List;
import rootset.judge.score.Finding;

/**
 * A place to look at, on a page.
 *
 * @param place {@code LruCache.java:12}; empty if it is about no file
 */
public record Remark(String place, String message) {
  /** Whether its lines stand below each other, as a compiler's do. */
  public boolean isListing() {
    return message.indexOf('\n') >= 0;
  }

  static List<Remark> of(List<Finding> findings) {
    List<Remark> remarks = new ArrayList<>();
    for (Finding finding : findings.subList(0, Math.min(findings.size(), Text.LONGEST_LIST))) {
      remarks.add(new Remark(Text.line(finding.place()), Text.block(finding.message())));
    }
    if (remarks.size() < findings.size()) {
      remarks.add(new Remark("", Text.more(findings.size() - remarks.size())));
    }
    return remarks;
  }
}

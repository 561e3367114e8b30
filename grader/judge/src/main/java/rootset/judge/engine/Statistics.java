package rootset.judge.engine;

import java.util.Locale;
import rootset.heap.Census;
import rootset.heap.Heap;
import rootset.heap.IncrementalCollector;
import rootset.heap.Tally;
import rootset.trace.Replay;

/**
 * What a program did to a heap, as a table for people. Bytes of a trace are those that it asked
 * for; a scenario asks for words, of four bytes each, and its objects' headers count.
 *
 * @param allocated what the program made
 * @param live what is left of it after a last full collection
 * @param refused how many allocations found no room
 * @param peakBytes the most bytes that lived at a time, as far as it is known
 * @param heapWords the length of the heap
 * @param census what stands in the heap at the end
 * @param work what the collector did, without that last collection
 */
record Statistics(
    Amount allocated,
    Amount live,
    int refused,
    long peakBytes,
    int heapWords,
    Census census,
    Tally work) {
  private static final int WORD_BYTES = 4;

  /** A number of objects, and their bytes. */
  record Amount(long objects, long bytes) {
    Amount minus(Amount other) {
      return new Amount(objects - other.objects, bytes - other.bytes);
    }
  }

  /** Collects once more, so that what is live is known, and counts. */
  static Statistics of(Heap heap, int refused) {
    Tally work = heap.work().tally();
    if (heap.collector() instanceof IncrementalCollector incremental && incremental.isMarking()) {
      incremental.collect();
    }
    heap.collector().collect();
    Census census = Census.of(heap);
    long liveBytes = (long) census.words() * WORD_BYTES;
    return new Statistics(
        new Amount(work.allocatedObjects(), work.allocatedWords() * WORD_BYTES),
        new Amount(census.objects(), liveBytes),
        refused,
        liveBytes,
        heap.end() - heap.start(),
        census,
        work);
  }

  static Statistics of(Replay replay, int heapWords) {
    return new Statistics(
        new Amount(replay.allocatedObjects(), replay.allocatedBytes()),
        new Amount(replay.liveObjects(), replay.liveBytes()),
        replay.isComplete() ? 0 : 1,
        replay.peakBytes(),
        heapWords,
        replay.census(),
        replay.work());
  }

  String table() {
    StringBuilder table = new StringBuilder();
    line(table, "", "objects", "bytes");
    amount(table, "allocated", allocated);
    amount(table, "live", live);
    amount(table, "freed", allocated.minus(live));
    table.append('\n');
    line(table, "heap words", "", String.valueOf(heapWords));
    line(table, "refused", "", String.valueOf(refused));
    line(table, "collections", "", String.valueOf(work.collections()));
    line(table, "young collections", "", String.valueOf(work.youngCollections()));
    line(table, "marking steps", "", String.valueOf(work.steps()));
    line(table, "longest pause", "", work.longestPause() + " units");
    line(table, "all work", "", work.total() + " units");
    line(table, "copied words", "", String.valueOf(work.copiedWords()));
    line(table, "fragmentation", "", percent(census.fragmentation()));
    line(table, "utilisation", "", percent(peakBytes / (double) WORD_BYTES / heapWords));
    return table.toString();
  }

  private static void amount(StringBuilder table, String name, Amount amount) {
    line(table, name, String.valueOf(amount.objects()), String.valueOf(amount.bytes()));
  }

  private static void line(StringBuilder table, String name, String middle, String right) {
    String line = String.format(Locale.ROOT, "%-18s %12s %14s", name, middle, right);
    table.append(line.stripTrailing()).append('\n');
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * part);
  }
}

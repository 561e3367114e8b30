package rootset.trace;

import rootset.heap.Census;
import rootset.heap.Tally;

/**
 * What came of replaying a trace. Bytes are those that the trace asked for, without headers.
 *
 * @param operations the number of operations that were executed
 * @param allocatedObjects the number of objects made
 * @param allocatedBytes their bytes
 * @param liveObjects the number of objects that a full collection after the last operation left
 * @param liveBytes their bytes
 * @param peakBytes the most bytes that were reachable after any of the operations, by the trace
 *     alone, whatever the collector did
 * @param refusedLine the line of the allocation that found no room, which ended the replay; 0 if
 *     every operation was executed
 * @param refusedBytes the bytes that it asked for
 * @param census what stands in the heap at the end
 * @param work what the collector did, without the collection at the end
 */
public record Replay(
    int operations,
    int allocatedObjects,
    long allocatedBytes,
    int liveObjects,
    long liveBytes,
    long peakBytes,
    int refusedLine,
    int refusedBytes,
    Census census,
    Tally work) {
  /** Whether every operation was executed. */
  public boolean isComplete() {
    return refusedLine == 0;
  }

  /** The number of objects that were freed. */
  public int freedObjects() {
    return allocatedObjects - liveObjects;
  }
}

package rootset.verify;

import java.util.Arrays;

/**
 * Follows objects from their births through the moves that a collector tells of. A move is a claim:
 * what is reachable must really stand where it leads.
 */
final class Followed implements Places {
  private final ShadowGraph graph;
  private final int[] at; // by address: the object put there last
  private int[] addresses = new int[64]; // by object
  private int[] moves = new int[64]; // by object
  private int placed;
  private int[] lately = new int[16];
  private int late;

  Followed(ShadowGraph graph, int heapWords) {
    this.graph = graph;
    this.at = new int[heapWords + 2];
  }

  @Override
  public int address(int object) {
    return addresses[object];
  }

  @Override
  public int object(int address) {
    return address > 0 && address < at.length ? at[address] : 0;
  }

  /** The objects that moved since the time before the last, each as often as it moved. */
  int[] movedLately() {
    return Arrays.copyOf(lately, late);
  }

  /** How often an object was moved so far. */
  int moves(int object) {
    return moves[object];
  }

  /** Takes note of what happened since the last time: pairs of addresses. */
  void follow(int[] events) {
    if (graph.size() >= addresses.length) {
      int length = 2 * graph.size() + 2;
      addresses = Arrays.copyOf(addresses, length);
      moves = Arrays.copyOf(moves, length);
    }
    late = 0;
    for (int i = 0; i + 1 < events.length; i += 2) {
      int from = events[i];
      int to = events[i + 1];
      if (from == 0) {
        bear(to);
      } else if (to != 0) {
        move(from, to);
      }
    }
    if (placed != graph.size()) {
      throw new Broken(
          "the program made " + graph.size() + " objects, but " + placed + " were born");
    }
  }

  /** Finds out which objects stand in an image: those that a block at their place belongs to. */
  Standing settle(Moment moment) {
    HeapImage heap = moment.heap();
    Standing standing = new Standing(graph.size(), heap.end());
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block)) {
        int object = at[block];
        if (object != 0 && addresses[object] == block && moment.stands(object)) {
          standing.add(object, block, heap.length(block));
        } else {
          standing.addStranger(block);
        }
      }
    }
    return standing;
  }

  private void bear(int address) {
    int object = ++placed;
    if (object > graph.size() || graph.birth(object) != address) {
      throw new Broken("an object was born at address " + address + " that nobody asked for");
    }
    put(object, address);
  }

  private void move(int from, int to) {
    int object = object(from);
    if (object == 0 || addresses[object] != from || to < 1 || to > at.length - 2) {
      throw new Broken(
          "the collector says that it moved an object from address "
              + from
              + " to "
              + to
              + ", but no object stood there");
    }
    put(object, to);
    moves[object]++;
    if (late == lately.length) {
      lately = Arrays.copyOf(lately, 2 * late);
    }
    lately[late++] = object;
  }

  private void put(int object, int address) {
    at[address] = object;
    addresses[object] = address;
  }
}

package rootset.verify;

import java.util.Arrays;

/**
 * Where each object was recognised last: all that is known from outside about objects that move.
 * What nothing reaches any more was seen for the last time; whether it stands, and where, nobody
 * knows.
 */
final class Sightings implements Places {
  private final ShadowGraph graph;
  private int[] addresses = new int[64]; // by object
  private int[] images = new int[64]; // by object: the number of the image; 0 if never seen
  private int image;

  Sightings(ShadowGraph graph) {
    this.graph = graph;
  }

  /** Takes note of what was recognised in an image. */
  void note(LiveGraph live) {
    if (graph.size() >= addresses.length) {
      int length = 2 * graph.size();
      addresses = Arrays.copyOf(addresses, length);
      images = Arrays.copyOf(images, length);
    }
    image++;
    for (int i = 0; i < live.count(); i++) {
      int object = live.object(i);
      addresses[object] = live.address(object);
      images[object] = image;
    }
  }

  /** Where an object was recognised in the image before; 0 if it was not. */
  int before(int object) {
    boolean seen = object < images.length && images[object] == image;
    return seen ? addresses[object] : 0;
  }

  /** The address at which an object was recognised last, or else born. */
  @Override
  public int address(int object) {
    boolean seen = object < images.length && images[object] > 0;
    return seen ? addresses[object] : graph.birth(object);
  }

  @Override
  public int object(int address) {
    return UNKNOWN;
  }
}

package rootset.heap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers shapes in order of first use, and finds a shape and its block length by number. */
final class ShapeTable {
  private final int headerWords;
  private final Map<Shape, Integer> ids = new HashMap<>();
  private Shape[] shapes = new Shape[4];
  private int[] blockWords = new int[4];

  ShapeTable(int headerWords) {
    this.headerWords = headerWords;
  }

  int id(Shape shape) {
    Integer known = ids.get(shape);
    return known == null ? add(shape) : known;
  }

  boolean has(int id) {
    return id < ids.size();
  }

  Shape shape(int id) {
    return shapes[id];
  }

  int words(int id) {
    return blockWords[id];
  }

  int words(Shape shape) {
    return headerWords + shape.references() + shape.data();
  }

  private int add(Shape shape) {
    int id = ids.size();
    if (id == shapes.length) {
      shapes = Arrays.copyOf(shapes, 2 * id);
      blockWords = Arrays.copyOf(blockWords, 2 * id);
    }
    shapes[id] = shape;
    blockWords[id] = words(shape);
    ids.put(shape, id);
    return id;
  }
}

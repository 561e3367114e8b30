package rootset.heap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import rootset.memory.Header;

/**
 * Numbers shapes in order of first use, and tells what collectors and programs ask all the time.
 *
 * <p>Numbers that are needed at every access are found by the header itself, without a look at its
 * tag: where the header is not that of an object of a known shape there is a 0.
 */
final class ShapeTable {
  private static final int NEVER = Integer.MAX_VALUE;

  private final int headerWords;
  private final int largeWords;
  private final boolean watchesNewObjects;
  private final Map<Shape, Integer> ids = new HashMap<>();
  private int size;
  private Shape[] shapes = new Shape[4];
  private int[] areaWords = new int[4];
  private int[] filledWords = new int[4];
  private int[] blockWords = new int[16]; // by header
  private int[] references = new int[16]; // by header
  private int[] strongReferences = new int[16]; // by header
  private int[] weakFields = new int[16]; // by header

  /**
   * Objects of {@code largeWords} words and more are not cut from the allocation area; none is cut
   * and filled at once if {@code watchesNewObjects}.
   */
  ShapeTable(int headerWords, int largeWords, boolean watchesNewObjects) {
    this.headerWords = headerWords;
    this.largeWords = largeWords;
    this.watchesNewObjects = watchesNewObjects;
  }

  int id(Shape shape) {
    Integer known = ids.get(shape);
    return known == null ? add(shape) : known;
  }

  Shape shape(int id) {
    return shapes[id];
  }

  int words(Shape shape) {
    return headerWords + shape.references() + shape.data();
  }

  /** The block length, or more than any area has if such objects are not cut from one. */
  int areaWords(int id) {
    return areaWords[id];
  }

  /**
   * The same for an object whose first two fields are to be filled at once; more than any area has
   * if there are no two.
   */
  int filledWords(int id) {
    return filledWords[id];
  }

  /** The length of the object with this header; 0 if it is none. */
  int words(int header) {
    return header >= 0 && header < blockWords.length ? blockWords[header] : 0;
  }

  /** The reference fields of the object with this header; 0 if it is none. */
  int references(int header) {
    return header >= 0 && header < references.length ? references[header] : 0;
  }

  /** The reference fields if all of them are strong; 0 if not, or if it is no object. */
  int strongReferences(int header) {
    return header >= 0 && header < strongReferences.length ? strongReferences[header] : 0;
  }

  /** How many of the first fields are not simply strong; 0 if it is no object. */
  int weakFields(int header) {
    return header >= 0 && header < weakFields.length ? weakFields[header] : 0;
  }

  private int add(Shape shape) {
    int id = size;
    if (id == shapes.length) {
      grow(2 * id);
    }
    int words = words(shape);
    int header = Header.object(id);
    shapes[id] = shape;
    areaWords[id] = words >= largeWords || shape.kind() == Kind.CODE ? NEVER : words;
    filledWords[id] = watchesNewObjects || shape.references() < 2 ? NEVER : areaWords[id];
    blockWords[header] = words;
    references[header] = shape.references();
    strongReferences[header] = shape.kind().weakFields() == 0 ? shape.references() : 0;
    weakFields[header] = shape.kind().weakFields();
    ids.put(shape, id);
    size++;
    return id;
  }

  private void grow(int length) {
    int headers = Header.object(length);
    shapes = Arrays.copyOf(shapes, length);
    areaWords = Arrays.copyOf(areaWords, length);
    filledWords = Arrays.copyOf(filledWords, length);
    blockWords = Arrays.copyOf(blockWords, headers);
    references = Arrays.copyOf(references, headers);
    strongReferences = Arrays.copyOf(strongReferences, headers);
    weakFields = Arrays.copyOf(weakFields, headers);
  }
}

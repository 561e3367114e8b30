package rootset.verify;

import java.util.List;
import rootset.heap.Shape;
import rootset.memory.Header;

/**
 * The blocks that stand in the words of an image. Every number in the words may be a lie, so none
 * is used as an address before it is checked.
 */
final class HeapImage {
  /** Stands for an object that is not yet known to be one of the program's. */
  static final int STRANGER = -1;

  private static final int FREE = -2;

  private final int[] words;
  private final int headerWords;
  private final List<Shape> shapes;
  private final int[] at; // by address: 0 where no block begins, FREE, STRANGER, or an object

  HeapImage(int[] words, int headerWords, List<Shape> shapes) {
    this.words = words;
    this.headerWords = headerWords;
    this.shapes = shapes;
    this.at = new int[words.length + 2];
  }

  /** Steps from block to block, and notes where each begins; they must tile the heap exactly. */
  void walk() {
    int previous = 0;
    for (int address = 1; address < end(); ) {
      int length = lengthOf(address, previous);
      if (length > end() - address) {
        throw new Broken(
            "the block at address "
                + address
                + " should be "
                + length
                + " words long, but the heap ends at "
                + (end() - 1));
      }
      at[address] = Header.isFree(word(address)) ? FREE : STRANGER;
      previous = address;
      address += length;
    }
  }

  /** The address behind the last word. */
  int end() {
    return words.length + 1;
  }

  int word(int address) {
    return words[address - 1];
  }

  boolean isObject(int address) {
    return begins(address) && at[address] != FREE;
  }

  boolean isFree(int address) {
    return begins(address) && at[address] == FREE;
  }

  /** The program's object that was recognised at an address, or {@link #STRANGER}. */
  int object(int address) {
    return at[address];
  }

  /** Notes that {@code object} of the program was recognised at an address. */
  void recognise(int address, int object) {
    at[address] = object;
  }

  int shapeId(int address) {
    return Header.shapeId(word(address));
  }

  int reference(int address, int field) {
    return word(slot(address, field));
  }

  /** The address of the word that holds a reference field. */
  int slot(int address, int field) {
    return address + 1 + headerWords + field;
  }

  /** The number of reference fields of the object at an address. */
  int references(int address) {
    return shapes.get(shapeId(address)).references();
  }

  int data(int address, int index) {
    return reference(address, references(address) + index);
  }

  /** The address of the block behind the one at {@code block}. */
  int next(int block) {
    return block + length(block);
  }

  int objects() {
    return count(true);
  }

  /** The words of all objects together. */
  int objectWords() {
    int words = 0;
    for (int block = 1; block < end(); block = next(block)) {
      words += isObject(block) ? length(block) : 0;
    }
    return words;
  }

  int freeBlocks() {
    return count(false);
  }

  /** The longest run of adjacent words in which no object stands. */
  int longestRun() {
    int longest = 0;
    int run = 0;
    for (int block = 1; block < end(); block = next(block)) {
      run = isObject(block) ? 0 : run + length(block);
      longest = Math.max(longest, run);
    }
    return longest;
  }

  int length(int block) {
    int header = word(block);
    return Header.isFree(header) ? Header.freeWords(header) : length(shapes.get(shapeId(block)));
  }

  private boolean begins(int address) {
    return address > 0 && address < end() && at[address] != 0;
  }

  private int count(boolean objects) {
    int count = 0;
    for (int block = 1; block < end(); block = next(block)) {
      count += isObject(block) == objects ? 1 : 0;
    }
    return count;
  }

  private int length(Shape shape) {
    return 1 + headerWords + shape.references() + shape.data();
  }

  private int lengthOf(int address, int previous) {
    int header = word(address);
    boolean known = Header.isObject(header) && Header.shapeId(header) < shapes.size();
    if (!known && !Header.isFree(header)) {
      String behind = previous == 0 ? "" : ", behind the block at address " + previous;
      throw new Broken(
          "the blocks do not tile the heap: a block should begin at address "
              + address
              + behind
              + ", but the word there, "
              + header
              + ", is no header");
    }
    return length(address);
  }
}

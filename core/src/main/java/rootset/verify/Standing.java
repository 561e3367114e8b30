package rootset.verify;

/** The objects that stand in an image, reachable or not, and where. */
final class Standing {
  private final int[] addresses; // by object; 0 if it does not stand
  private final int[] objects; // by address; 0 if no object begins there
  private int count;
  private int words;
  private int stranger;

  Standing(int objects, int end) {
    this.addresses = new int[objects + 1];
    this.objects = new int[end + 1];
  }

  void add(int object, int address, int length) {
    addresses[object] = address;
    objects[address] = object;
    count++;
    words += length;
  }

  void addStranger(int address) {
    stranger = address;
  }

  /** Where an object stands that the program did not make; 0 if there is none. */
  int stranger() {
    return stranger;
  }

  /** Where an object stands; 0 if it does not. */
  int address(int object) {
    return object < addresses.length ? addresses[object] : 0;
  }

  boolean has(int object) {
    return address(object) != 0;
  }

  /** The object that begins at an address; 0 if none does. */
  int object(int address) {
    return address > 0 && address < objects.length ? objects[address] : 0;
  }

  /** The number of the youngest object that was ever made. */
  int last() {
    return addresses.length - 1;
  }

  /** How many objects stand. */
  int count() {
    return count;
  }

  /** The words of all of them together. */
  int words() {
    return words;
  }
}

package rootset.exercises.bitsandwords;

/**
 * A memory in which every byte has an address, from 0 on. Four bytes whose first has an address
 * that is a multiple of 4 are a word. Of a word's bytes the first is the lowest: little-endian.
 */
public interface ByteMemory {
  /** How many bytes there are; always a multiple of 4. */
  int bytes();

  /**
   * The byte at an address, as a number from 0 to 255.
   *
   * @throws IndexOutOfBoundsException if there is no such byte
   */
  int byteAt(int address);

  /**
   * Writes the low 8 bits of a number into the byte at an address.
   *
   * @throws IndexOutOfBoundsException if there is no such byte
   */
  void setByte(int address, int value);

  /**
   * The word that begins at an address.
   *
   * @throws IllegalArgumentException if the address is no multiple of 4; the message names it
   * @throws IndexOutOfBoundsException if there is no such word
   */
  int wordAt(int address);

  /**
   * Writes the word that begins at an address, and no byte of another one.
   *
   * @throws IllegalArgumentException if the address is no multiple of 4; the message names it
   * @throws IndexOutOfBoundsException if there is no such word
   */
  void setWord(int address, int word);
}

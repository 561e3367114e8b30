package rootset.exercises.bitsandwords;

import rootset.testkit.Drives;

/** Drives {@code Addresses}. */
@Drives("rootset.exercises.bitsandwords.Addresses")
interface AddressArithmetic {
  boolean isAligned(int address);

  int wordsFor(int bytes);

  int page(int address, int pageBytes);

  int offset(int address, int pageBytes);

  int markBit(int address, int pageBytes);

  int bitmapBytes(int pageBytes);
}

package rootset.script;

import java.util.Arrays;

/** A natural number of any size, which changes; the digits have 24 bits. */
final class Natural {
  private static final int BITS = 24;
  private static final int MASK = (1 << BITS) - 1;

  private int[] digits; // the lowest first
  private int length;

  /** The number {@code value}, which is below 2 to the power of 62, times a power of two. */
  Natural(long value, int shift) {
    digits = new int[shift / BITS + 4];
    int low = shift % BITS;
    int place = shift / BITS;
    digits[place] = (int) (value << low & MASK);
    digits[place + 1] = (int) (value >> BITS - low & MASK);
    digits[place + 2] = (int) (value >> 2 * BITS - low & MASK);
    digits[place + 3] = (int) (value >> Math.min(3 * BITS - low, 63) & MASK);
    length = place + 4;
    trim();
  }

  private void trim() {
    while (length > 0 && digits[length - 1] == 0) {
      length--;
    }
  }

  boolean isZero() {
    return length == 0;
  }

  private int digit(int place) {
    return place < length ? digits[place] : 0;
  }

  private void push(int digit) {
    if (length == digits.length) {
      digits = Arrays.copyOf(digits, 2 * length + 1);
    }
    digits[length++] = digit;
  }

  /** Multiplies by a number of at most six bits. */
  Natural times(int factor) {
    int carry = 0;
    for (int i = 0; i < length; i++) {
      int product = digits[i] * factor + carry;
      digits[i] = product & MASK;
      carry = product >>> BITS;
    }
    if (carry != 0) {
      push(carry);
    }
    return this;
  }

  Natural timesTwo(int times) {
    int left = times;
    for (; left >= 5; left -= 5) {
      times(32);
    }
    return times(1 << left);
  }

  Natural timesTen(int times) {
    for (int i = 0; i < times; i++) {
      times(10);
    }
    return this;
  }

  void add(Natural other) {
    int carry = 0;
    for (int i = 0; i < other.length || carry != 0; i++) {
      if (i == length) {
        push(0);
      }
      int sum = digits[i] + other.digit(i) + carry;
      digits[i] = sum & MASK;
      carry = sum >>> BITS;
    }
  }

  /** Takes off {@code other}, which is not greater. */
  void subtract(Natural other) {
    int borrow = 0;
    for (int i = 0; i < length; i++) {
      int difference = digits[i] - other.digit(i) - borrow;
      digits[i] = difference & MASK;
      borrow = difference >>> 31;
    }
    trim();
  }

  /** Whether this is less than, equal to or greater than {@code other}: -1, 0 or 1. */
  int compare(Natural other) {
    for (int i = Math.max(length, other.length) - 1; i >= 0; i--) {
      if (digit(i) != other.digit(i)) {
        return digit(i) < other.digit(i) ? -1 : 1;
      }
    }
    return 0;
  }

  /** Whether this and {@code more} together are less than, equal to or greater than the other. */
  int compareSum(Natural more, Natural other) {
    Natural sum = new Natural(0, BITS * Math.max(length, more.length));
    sum.add(this);
    sum.add(more);
    return sum.compare(other);
  }

  /** Divides by ten; gives the remainder. */
  int divideByTen() {
    int rest = 0;
    for (int i = length - 1; i >= 0; i--) {
      int value = rest << BITS | digits[i];
      digits[i] = value / 10;
      rest = value % 10;
    }
    trim();
    return rest;
  }

  /** Divides by a power of two. */
  void shiftRight(int bits) {
    int places = bits / BITS;
    int low = bits % BITS;
    for (int i = 0; i < length; i++) {
      digits[i] = digit(i + places) >>> low | digit(i + places + 1) << BITS - low & MASK;
    }
    trim();
  }
}

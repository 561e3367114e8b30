package rootset.cage.protocol;

/** The kinds of frame. A frame is its length (4 bytes), its kind (1 byte) and its payload. */
public final class Frame {
  /** Judge to cage: the classes of a world, given ones and the student's. */
  public static final byte WORLD = 1;

  /** Judge to cage: forget all objects and, if the payload's byte is 1, load all classes anew. */
  public static final byte RESET = 2;

  /** Judge to cage: call a constructor or method. */
  public static final byte CALL = 3;

  /** Either way: the answer to a call or callback. */
  public static final byte RETURN = 4;

  /** Either way: a call or callback ended with an exception. */
  public static final byte THROW = 5;

  /** Cage to judge: call an object that the judge handed in. */
  public static final byte CALLBACK = 6;

  /** Cage to judge: the class or member called does not exist. */
  public static final byte MISSING = 7;

  /** Cage to judge: done with {@link #WORLD} or {@link #RESET}. */
  public static final byte READY = 8;

  /** The longest payload that either side accepts, in bytes. */
  public static final int MAX_LENGTH = 32 << 20;

  private Frame() {}
}

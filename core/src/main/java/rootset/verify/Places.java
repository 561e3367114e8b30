package rootset.verify;

/** Where the objects of the program stand, or stood last, in the heap that is judged. */
interface Places {
  /** Says that objects may have moved to an address, and away from it, unseen. */
  int UNKNOWN = 0;

  /** The address of an object. */
  int address(int object);

  /** The object that was put at an address last; {@link #UNKNOWN} if none ever was, too. */
  int object(int address);
}

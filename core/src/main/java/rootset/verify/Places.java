package rootset.verify;

/** Where the objects of the program stand, or stood last, in the heap that is judged. */
interface Places {
  /** The address of an object. */
  int address(int object);

  /** The object that was put at an address last; 0 if none ever was. */
  int object(int address);
}

package rootset.exercises.bitsandwords;

import rootset.testkit.Drives;

/** Drives {@code PageMarks}: makes mark bitmaps. */
@Drives("rootset.exercises.bitsandwords.PageMarks")
interface Bitmaps {
  MarkBits create(int words);
}

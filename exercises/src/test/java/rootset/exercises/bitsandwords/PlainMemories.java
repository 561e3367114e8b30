package rootset.exercises.bitsandwords;

import rootset.testkit.Drives;

/** Drives {@code PlainMemory}: makes memories. */
@Drives("rootset.exercises.bitsandwords.PlainMemory")
interface PlainMemories {
  ByteMemory create(int bytes);
}

package rootset.cage.protocol;

import java.io.IOException;

/** How one side of the protocol names objects that cannot be copied, and knows them again. */
public interface References {
  /**
   * Writes a reference to an object that is no value: a tag and what follows it.
   *
   * @param declared the type under which the object is handed over
   */
  void writeReference(FrameOutput out, Object object, Class<?> declared) throws IOException;

  /**
   * Reads what follows a reference's tag, {@link Values#CAGE_OBJECT} or {@link
   * Values#JUDGE_OBJECT}.
   */
  Object readReference(byte tag, FrameInput in, Class<?> declared) throws IOException;

  /** Whether objects of this record or enum class cross as values. */
  boolean isValueClass(Class<?> type);

  /**
   * Finds a record or enum class by name.
   *
   * @throws ProtocolException if values of this class may not cross
   */
  Class<?> valueClass(String name) throws ProtocolException;
}

package rootset.cage.protocol;

import java.io.IOException;

/**
 * Bytes that are no frame, or a frame that says nothing which its receiver could have asked for.
 */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /** An exception that says what was wrong with the bytes. */
  public ProtocolException(String message) {
    super(message);
  }
}

package rootset.cage.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A frame under construction; {@link #sendTo} writes it in one piece. Plain loops over one array: a
 * cage lives so briefly that most of this runs interpreted.
 */
public final class FrameOutput {
  private static final int HEAD = 5;

  private ByteBuffer bytes = ByteBuffer.allocate(256);

  /** An empty frame of a kind. */
  public FrameOutput(byte kind) {
    bytes.position(HEAD - 1);
    bytes.put(kind);
  }

  /** Adds a byte. */
  public void writeByte(int value) throws IOException {
    room(1);
    bytes.put((byte) value);
  }

  /** Adds a 32-bit number. */
  public void writeInt(int value) throws IOException {
    room(4);
    bytes.putInt(value);
  }

  /** Adds a 64-bit number. */
  public void writeLong(long value) throws IOException {
    room(8);
    bytes.putLong(value);
  }

  /** Adds raw bytes, without their length. */
  public void writeBytes(byte[] value) throws IOException {
    room(value.length);
    bytes.put(value);
  }

  /** Adds 32-bit numbers in bulk, without their count. */
  public void writeInts(int[] value) throws IOException {
    room(4L * value.length);
    bytes.asIntBuffer().put(value);
    bytes.position(bytes.position() + 4 * value.length);
  }

  /** Adds a text: its length, then its UTF-16 units, so that broken surrogates survive. */
  public void writeText(String value) throws IOException {
    room(4L + 2L * value.length());
    bytes.putInt(value.length());
    bytes.asCharBuffer().put(value);
    bytes.position(bytes.position() + 2 * value.length());
  }

  /** Writes the frame. */
  public void sendTo(OutputStream out) throws IOException {
    bytes.putInt(0, bytes.position() - HEAD);
    out.write(bytes.array(), 0, bytes.position());
    out.flush();
  }

  private void room(long more) throws ProtocolException {
    long needed = bytes.position() + more;
    if (needed - HEAD > Frame.MAX_LENGTH) {
      throw new ProtocolException(
          "a message of more than " + Frame.MAX_LENGTH + " bytes cannot cross; send less at once");
    }
    if (needed > bytes.capacity()) {
      ByteBuffer larger = ByteBuffer.allocate((int) Math.max(needed, 2L * bytes.capacity()));
      bytes.flip();
      larger.put(bytes);
      bytes = larger;
    }
  }
}

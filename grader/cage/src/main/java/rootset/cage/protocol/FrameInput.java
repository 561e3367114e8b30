package rootset.cage.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A received frame; every read checks that the bytes are there. */
public final class FrameInput {
  private final byte kind;
  private final ByteBuffer payload;

  private FrameInput(byte kind, byte[] payload) {
    this.kind = kind;
    this.payload = ByteBuffer.wrap(payload);
  }

  /**
   * Reads the next frame.
   *
   * @return the frame, or null at the end of the stream
   * @throws ProtocolException if the bytes are no frame
   */
  public static FrameInput receive(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    byte kind = in.readByte();
    if (length < 0 || length > Frame.MAX_LENGTH || kind < Frame.WORLD || kind > Frame.READY) {
      throw new ProtocolException("these bytes start no frame");
    }
    return new FrameInput(kind, exactly(in, length));
  }

  /** Reads in pieces: memory is taken for bytes that came, not for bytes that were announced. */
  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the stream ended inside a frame");
    }
    return bytes;
  }

  /** The frame's kind, one of {@link Frame}'s constants. */
  public byte kind() {
    return kind;
  }

  /** Takes a byte. */
  public byte readByte() throws ProtocolException {
    need(1);
    return payload.get();
  }

  /** Takes a 32-bit number. */
  public int readInt() throws ProtocolException {
    need(4);
    return payload.getInt();
  }

  /** Takes a 64-bit number. */
  public long readLong() throws ProtocolException {
    need(8);
    return payload.getLong();
  }

  /** Takes a number of things to come, each of at least so many bytes. */
  public int readCount(int bytesEach) throws ProtocolException {
    int count = readInt();
    if (count < 0 || (long) count * bytesEach > payload.remaining()) {
      throw new ProtocolException("a frame announces more than it holds");
    }
    return count;
  }

  /** Takes raw bytes. */
  public byte[] readBytes(int length) throws ProtocolException {
    need(length);
    byte[] bytes = new byte[length];
    payload.get(bytes);
    return bytes;
  }

  /** Takes 32-bit numbers in bulk. */
  public int[] readInts(int count) throws ProtocolException {
    need(4L * count);
    int[] ints = new int[count];
    payload.asIntBuffer().get(ints);
    payload.position(payload.position() + 4 * count);
    return ints;
  }

  /** Takes a text. */
  public String readText() throws ProtocolException {
    int length = readCount(2);
    char[] units = new char[length];
    payload.asCharBuffer().get(units);
    payload.position(payload.position() + 2 * length);
    return new String(units);
  }

  /** Checks that nothing is left. */
  public void end() throws ProtocolException {
    if (payload.hasRemaining()) {
      throw new ProtocolException("a frame holds more than its kind needs");
    }
  }

  private void need(long bytes) throws ProtocolException {
    if (bytes < 0 || bytes > payload.remaining()) {
      throw new ProtocolException("a frame ends too early");
    }
  }
}

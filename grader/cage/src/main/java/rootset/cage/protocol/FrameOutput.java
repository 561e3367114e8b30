package rootset.cage.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A frame under construction; {@link #sendTo} writes it in one piece. */
public final class FrameOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream data = new DataOutputStream(bytes);
  private final byte kind;

  /** An empty frame of a kind. */
  public FrameOutput(byte kind) {
    this.kind = kind;
  }

  /** Adds a byte. */
  public void writeByte(int value) throws IOException {
    room(1);
    data.writeByte(value);
  }

  /** Adds a 32-bit number. */
  public void writeInt(int value) throws IOException {
    room(4);
    data.writeInt(value);
  }

  /** Adds a 64-bit number. */
  public void writeLong(long value) throws IOException {
    room(8);
    data.writeLong(value);
  }

  /** Adds raw bytes, without their length. */
  public void writeBytes(byte[] value) throws IOException {
    room(value.length);
    data.write(value);
  }

  /** Adds a text: its length, then its UTF-16 units, so that broken surrogates survive. */
  public void writeText(String value) throws IOException {
    room(4L + 2L * value.length());
    data.writeInt(value.length());
    data.writeChars(value);
  }

  /** Writes the frame. */
  public void sendTo(OutputStream out) throws IOException {
    byte[] frame = new byte[5 + bytes.size()];
    int length = bytes.size();
    frame[0] = (byte) (length >>> 24);
    frame[1] = (byte) (length >>> 16);
    frame[2] = (byte) (length >>> 8);
    frame[3] = (byte) length;
    frame[4] = kind;
    System.arraycopy(bytes.toByteArray(), 0, frame, 5, length);
    out.write(frame);
    out.flush();
  }

  private void room(long more) throws ProtocolException {
    if (bytes.size() + more > Frame.MAX_LENGTH) {
      throw new ProtocolException(
          "a message of more than " + Frame.MAX_LENGTH + " bytes cannot cross; send less at once");
    }
  }
}

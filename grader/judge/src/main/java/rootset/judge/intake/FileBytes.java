package rootset.judge.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Bytes of a file on disk, read where they are needed. */
record FileBytes(FileChannel channel) implements Bytes {
  /** Opens a file that is no symbolic link. */
  static FileBytes open(Path path) throws IOException {
    return new FileBytes(
        FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
  }

  @Override
  public long size() throws NotTaken {
    try {
      return channel.size();
    } catch (IOException unreadable) {
      throw new NotTaken("cannot be read");
    }
  }

  @Override
  public byte[] at(long position, int length) throws IOException {
    if (position < 0 || length < 0 || position + length > size()) {
      throw NotTaken.damaged("it ends too early");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (read(buffer, position + buffer.position()) < 0) {
        throw NotTaken.damaged("it ends too early");
      }
    }
    return buffer.array();
  }

  private int read(ByteBuffer buffer, long position) throws NotTaken {
    try {
      return channel.read(buffer, position);
    } catch (IOException unreadable) {
      throw new NotTaken("cannot be read");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package rootset.judge.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, also such as no honest program writes. */
final class RawZip {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private Charset names = StandardCharsets.UTF_8;
  private int count;

  /** An entry as it can lie about itself. */
  private static final class Entry {
    final byte[] content;
    int method = 8;
    int flags;
    int mode;
    int crc;
    int size;

    Entry(byte[] content) {
      CRC32 checksum = new CRC32();
      checksum.update(content);
      this.content = content;
      this.crc = (int) checksum.getValue();
      this.size = content.length;
    }
  }

  RawZip names(Charset charset) {
    names = charset;
    return this;
  }

  RawZip with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  RawZip with(String name, byte[] content) {
    return add(name, new Entry(content));
  }

  RawZip stored(String name, byte[] content) {
    Entry entry = new Entry(content);
    entry.method = 0;
    return add(name, entry);
  }

  RawZip folder(String name) {
    return stored(name + "/", new byte[0]);
  }

  RawZip encrypted(String name) {
    Entry entry = new Entry(new byte[12]);
    entry.flags = 1;
    return add(name, entry);
  }

  RawZip link(String name, String target) {
    Entry entry = new Entry(target.getBytes(StandardCharsets.UTF_8));
    entry.mode = 0120777;
    return add(name, entry);
  }

  RawZip lyingAboutSize(String name, byte[] content, int size) {
    Entry entry = new Entry(content);
    entry.size = size;
    return add(name, entry);
  }

  RawZip wrongChecksum(String name, String content) {
    Entry entry = new Entry(content.getBytes(StandardCharsets.UTF_8));
    entry.crc ^= 1;
    return add(name, entry);
  }

  RawZip method(String name, int method) {
    Entry entry = new Entry(new byte[0]);
    entry.method = method;
    return add(name, entry);
  }

  private RawZip add(String name, Entry entry) {
    byte[] path = name.getBytes(names);
    byte[] packed = entry.method == 8 ? deflate(entry.content) : entry.content;
    int offset = body.size();
    body.writeBytes(header(30 + path.length, 0x04034b50, entry, packed.length, 4, path, 26, 0));
    body.writeBytes(packed);
    byte[] record = header(46 + path.length, 0x02014b50, entry, packed.length, 6, path, 28, offset);
    directory.writeBytes(record);
    count++;
    return this;
  }

  private static byte[] header(
      int length, int magic, Entry entry, int packed, int at, byte[] name, int nameAt, int offset) {
    ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    boolean isDirectory = at == 6;
    header.putInt(0, magic).putShort(4, (short) 0x031e).putShort(at, (short) 20);
    header.putShort(at + 2, (short) entry.flags).putShort(at + 4, (short) entry.method);
    header.putInt(at + 10, entry.crc).putInt(at + 14, packed).putInt(at + 18, entry.size);
    header.putShort(nameAt, (short) name.length);
    if (isDirectory) {
      header.putInt(38, entry.mode << 16).putInt(42, offset);
    }
    header.position(length - name.length);
    return header.put(name).array();
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  byte[] bytes() {
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0, 0x06054b50).putShort(8, (short) count).putShort(10, (short) count);
    end.putInt(12, directory.size()).putInt(16, body.size());
    return join(body.toByteArray(), directory.toByteArray(), end.array());
  }

  /** The zip with the end of a zip of more than 4 GiB, whose true numbers lie elsewhere. */
  byte[] bytes64() {
    ByteBuffer end = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0, 0x06064b50).putLong(4, 44).putLong(24, count).putLong(32, count);
    end.putLong(40, directory.size()).putLong(48, body.size());
    end.putInt(56, 0x07064b50).putLong(64, (long) body.size() + directory.size()).putInt(72, 1);
    end.putInt(76, 0x06054b50).putShort(84, (short) -1).putShort(86, (short) -1);
    end.putInt(88, -1).putInt(92, -1);
    return join(body.toByteArray(), directory.toByteArray(), end.array());
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  Path writeTo(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package rootset.judge.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip, read by its directory at the end. Unlike {@link java.util.zip.ZipFile} it reads zips in
 * memory, tells links and encrypted entries apart, keeps entries of the same name, and one bad
 * entry never costs the others. What a header claims is never believed: reading stops at limits,
 * and a checksum must fit.
 */
final class ZipArchive {
  private static final int LOCAL = 0x04034b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final long LARGE = 0xFFFFFFFFL;
  private static final int CHUNK = 8192;

  /** Bytes of a name that are read; only a name that nobody means is longer. */
  private static final int LONGEST = 2048;

  private final Bytes bytes;
  private final long shift;
  private final long start;
  private final long end;
  private final int count;

  private ZipArchive(Bytes bytes, long shift, long start, long end, int count) {
    this.bytes = bytes;
    this.shift = shift;
    this.start = start;
    this.end = end;
    this.count = count;
  }

  /**
   * An entry as the directory has it.
   *
   * @param name as it was written, never to be used as a path
   * @param isLink whether it is a symbolic link of Unix
   * @param offset where its local header lies
   */
  record Entry(
      String name,
      boolean isLink,
      boolean isEncrypted,
      int method,
      long crc,
      long packed,
      long size,
      long offset) {}

  /**
   * Finds the directory.
   *
   * @throws NotTaken if the bytes are no zip or end too early
   */
  static ZipArchive open(Bytes bytes) throws IOException {
    long at = findEnd(bytes);
    ByteBuffer tail = buffer(bytes, at, END_LENGTH);
    long size = unsigned(tail.getInt(12));
    long offset = unsigned(tail.getInt(16));
    long until = at;
    if ((size == LARGE || offset == LARGE || tail.getShort(10) == -1) && has64(bytes, at)) {
      until = buffer(bytes, at - 20, 20).getLong(8);
      ByteBuffer tail64 = buffer(bytes, until, 56);
      if (tail64.getInt(0) != END_64) {
        throw NotTaken.damaged("its directory is missing");
      }
      size = tail64.getLong(40);
      offset = tail64.getLong(48);
    }
    long start = until - size;
    if (size < 0 || offset < 0 || start < offset) {
      throw NotTaken.damaged("its directory is missing");
    }
    return new ZipArchive(bytes, start - offset, start, until, tail.getShort(10));
  }

  /** Whether the bytes begin like a zip. */
  static boolean isZip(Bytes bytes) throws IOException {
    int start = bytes.size() < END_LENGTH ? 0 : buffer(bytes, 0, 4).getInt(0);
    return start == LOCAL || start == END;
  }

  private static long findEnd(Bytes bytes) throws IOException {
    int length = (int) Math.min(bytes.size(), END_LENGTH + 0xFFFF);
    long from = bytes.size() - length;
    ByteBuffer tail = buffer(bytes, from, length);
    for (int i = length - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return from + i;
      }
    }
    throw NotTaken.damaged("its end is missing");
  }

  private static boolean has64(Bytes bytes, long end) throws IOException {
    return end >= 20 && buffer(bytes, end - 20, 20).getInt(0) == LOCATOR_64;
  }

  /**
   * The entries in the directory's order, one more than the limit at most. What follows damage is
   * missing.
   */
  List<Entry> entries(int limit) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long at = start;
    while (at + 46 <= end && entries.size() <= limit) {
      ByteBuffer header = buffer(bytes, at, 46);
      int name = Short.toUnsignedInt(header.getShort(28));
      int extra = Short.toUnsignedInt(header.getShort(30));
      int comment = Short.toUnsignedInt(header.getShort(32));
      if (header.getInt(0) != DIRECTORY || at + 46 + name + extra > end) {
        break;
      }
      byte[] path = bytes.at(at + 46, Math.min(name, LONGEST));
      entries.add(entry(header, path, bytes.at(at + 46 + name, extra)));
      at += 46L + name + extra + comment;
    }
    return entries;
  }

  /**
   * Whether all entries that the zip claims to have were read; zips of many count modulo 65,536.
   */
  boolean isComplete(int entries) {
    return (short) entries == (short) count || count == -1;
  }

  private static Entry entry(ByteBuffer header, byte[] name, byte[] extra) {
    int flags = header.getShort(8);
    int mode = header.getInt(38) >>> 16;
    long size = unsigned(header.getInt(24));
    long packed = unsigned(header.getInt(20));
    long offset = unsigned(header.getInt(42));
    ByteBuffer large = field64(extra);
    size = size == LARGE ? next64(large, size) : size;
    packed = packed == LARGE ? next64(large, packed) : packed;
    offset = offset == LARGE ? next64(large, offset) : offset;
    return new Entry(
        decode(name, (flags & 0x800) != 0),
        (mode & 0170000) == 0120000,
        (flags & 1) != 0,
        Short.toUnsignedInt(header.getShort(10)),
        unsigned(header.getInt(16)),
        packed,
        size,
        offset);
  }

  private static ByteBuffer field64(byte[] extra) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = fields.getShort();
      int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
      if (id == 1) {
        return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      fields.position(fields.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private static long next64(ByteBuffer fields, long otherwise) {
    return fields.remaining() >= 8 ? fields.getLong() : otherwise;
  }

  /** Names without the mark of UTF-8 are UTF-8 if they can be: many programs forget the mark. */
  private static String decode(byte[] name, boolean isUtf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException other) {
      boolean known = !isUtf8 && Charset.isSupported("IBM437");
      return new String(name, known ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Inflates an entry.
   *
   * @param budget pays for every byte that is inflated, taken or not
   * @param limit bytes it may have
   * @throws NotTaken if it has more, is encrypted, damaged, or packed by a method other than store
   *     and deflate
   */
  byte[] read(Entry entry, Budget budget, int limit) throws IOException {
    if (entry.isEncrypted()) {
      throw new NotTaken("is encrypted");
    }
    if (entry.size() > limit) {
      throw NotTaken.tooLarge(limit);
    }
    byte[] content =
        switch (entry.method()) {
          case 0 -> stored(entry, budget, limit);
          case 8 -> inflate(entry, budget, limit);
          default -> throw new NotTaken("is packed by a method that is not known here");
        };
    return checked(entry, content);
  }

  private byte[] stored(Entry entry, Budget budget, int limit) throws IOException {
    if (entry.packed() < 0 || entry.packed() > limit) {
      throw NotTaken.tooLarge(limit);
    }
    budget.pay(entry.packed());
    return bytes.at(data(entry), (int) entry.packed());
  }

  private long data(Entry entry) throws IOException {
    long at = entry.offset() + shift;
    ByteBuffer header = buffer(bytes, at, 30);
    if (header.getInt(0) != LOCAL) {
      throw NotTaken.damaged("its header is missing");
    }
    return at
        + 30
        + Short.toUnsignedInt(header.getShort(26))
        + Short.toUnsignedInt(header.getShort(28));
  }

  private byte[] inflate(Entry entry, Budget budget, int limit) throws IOException {
    long at = data(entry);
    long end = at + entry.packed();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[CHUNK];
    Inflater inflater = new Inflater(true);
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          byte[] next = next(at, end);
          at += next.length;
          inflater.setInput(next);
        }
        int length = inflater.inflate(buffer);
        budget.pay(length);
        content.write(buffer, 0, length);
        if (content.size() > limit) {
          throw NotTaken.tooLarge(limit);
        }
      }
      return content.toByteArray();
    } catch (DataFormatException damaged) {
      throw NotTaken.damaged("it cannot be inflated");
    } finally {
      inflater.end();
    }
  }

  private byte[] next(long at, long end) throws IOException {
    if (at >= end) {
      throw NotTaken.damaged("it ends too early");
    }
    return bytes.at(at, (int) Math.min(CHUNK, end - at));
  }

  private static byte[] checked(Entry entry, byte[] content) throws NotTaken {
    CRC32 crc = new CRC32();
    crc.update(content);
    if (crc.getValue() != entry.crc()) {
      throw NotTaken.damaged("its checksum is wrong");
    }
    return content;
  }

  /** The names that can still be told at the beginning of a zip whose directory is missing. */
  static List<String> names(Bytes bytes) throws IOException {
    int length = (int) Math.min(bytes.size(), Limits.SUBMISSION / 4);
    ByteBuffer all = buffer(bytes, 0, length);
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at + 30 <= length && names.size() < Limits.ENTRIES) {
      int name = Short.toUnsignedInt(all.getShort(at + 26));
      if (all.getInt(at) != LOCAL || at + 30 + name > length) {
        at++;
        continue;
      }
      names.add(decode(bytes.at(at + 30L, name), (all.getShort(at + 6) & 0x800) != 0));
      long packed = (all.getShort(at + 6) & 8) == 0 ? unsigned(all.getInt(at + 18)) : 0;
      at = (int) Math.min(length, at + 30L + name + packed);
    }
    return names;
  }

  private static ByteBuffer buffer(Bytes bytes, long at, int length) throws IOException {
    return ByteBuffer.wrap(bytes.at(at, length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }
}

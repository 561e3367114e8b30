package rootset.judge.intake;

/** How much is looked at and read, so that no submission can exhaust the judge. */
final class Limits {
  /** Entries of a submission: files and folders. */
  static final int ENTRIES = 10_000;

  /** Entries of an archive that holds a class. */
  static final int CLASS_ENTRIES = 250_000;

  /** Bytes of a source file. */
  static final int FILE = 256 * 1024;

  /** Bytes that are inflated for a submission, archives in archives included. */
  static final int SUBMISSION = 64 * 1024 * 1024;

  /** Bytes of a learning platform's list of names. */
  static final int METADATA = 32 * 1024 * 1024;

  /** Archives that are opened for a submission. */
  static final int ARCHIVES = 16;

  /** How many archives may surround a file. */
  static final int NESTING = 2;

  /** Folders that may surround a file. */
  static final int DEPTH = 32;

  /** Characters of a name; no file system allows more. */
  static final int NAME = 255;

  /** Files whose package line is read to find out which exercise they belong to. */
  static final int CANDIDATES = 16;

  private Limits() {}
}

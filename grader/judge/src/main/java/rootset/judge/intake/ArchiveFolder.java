package rootset.judge.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder in an archive. Only entries whose paths stay inside the archive are in it; backslashes,
 * which some programs for Windows write, separate like slashes.
 */
final class ArchiveFolder implements Place {
  private final SortedMap<String, Place> folders = new TreeMap<>();
  private final List<Leaf> files = new ArrayList<>();
  private final SortedMap<String, String> links = new TreeMap<>();
  private final List<String> remarks = new ArrayList<>();

  private int made;

  private ArchiveFolder() {}

  /** The inside of a zip, of which no more entries and folders are looked at than the limit. */
  static ArchiveFolder of(ZipArchive zip, int limit) throws IOException {
    ArchiveFolder root = new ArchiveFolder();
    List<String> unsafe = new ArrayList<>();
    List<ZipArchive.Entry> entries = zip.entries(limit);
    int looked = 0;
    for (ZipArchive.Entry entry : entries) {
      if (++looked > limit || root.made > limit) {
        root.remarks.add("It has more than " + limit + " entries; the rest was not looked at.");
        break;
      }
      if (!root.add(entry.name(), name -> new Zipped(name, zip, entry), entry.isLink())) {
        unsafe.add(entry.name());
      }
    }
    if (entries.size() <= limit && !zip.isComplete(entries.size())) {
      root.remarks.add("Its directory is damaged; only " + entries.size() + " entries were found.");
    }
    root.remarkOn(unsafe);
    root.sort();
    return root;
  }

  /**
   * What the inside of a damaged zip looks like, as far as names can be told; no file can be
   * opened.
   */
  static ArchiveFolder ofNames(List<String> names) {
    ArchiveFolder root = new ArchiveFolder();
    for (String name : names) {
      root.add(name, Lost::new, false);
    }
    root.sort();
    return root;
  }

  private interface LeafOf {
    Leaf named(String name);
  }

  /** Returns whether the path is safe. */
  private boolean add(String path, LeafOf leaf, boolean isLink) {
    String slashed = path.replace('\\', '/');
    List<String> segments = segments(slashed);
    if (segments == null) {
      return false;
    }
    boolean isFolder = slashed.endsWith("/");
    if (segments.isEmpty() || segments.stream().anyMatch(Place::isIgnored)) {
      return true;
    }
    String last = segments.get(segments.size() - 1);
    ArchiveFolder folder = below(isFolder ? segments : segments.subList(0, segments.size() - 1));
    if (isLink && FileNames.mayMatter(last)) {
      folder.links.put(last, "is a symbolic link");
    } else if (!isLink && !isFolder) {
      folder.files.add(leaf.named(last));
    }
    return true;
  }

  /** The parts of a path, or null if it leads anywhere but into the archive. */
  private static List<String> segments(String path) {
    if (path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
      return null;
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")
          || segment.length() > Limits.NAME
          || segments.size() > Limits.DEPTH) {
        return null;
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private ArchiveFolder below(List<String> path) {
    ArchiveFolder folder = this;
    for (String name : path) {
      folder = (ArchiveFolder) folder.folders.computeIfAbsent(name, n -> made());
    }
    return folder;
  }

  private ArchiveFolder made() {
    made++;
    return new ArchiveFolder();
  }

  private void remarkOn(List<String> unsafe) {
    if (!unsafe.isEmpty()) {
      String example = Shown.name(unsafe.stream().sorted().findFirst().orElseThrow());
      remarks.add(
          unsafe.size() == 1
              ? "An entry was not taken because its path is not safe: " + example + "."
              : unsafe.size()
                  + " entries were not taken because their paths are not safe, for example "
                  + example
                  + ".");
    }
  }

  private void sort() {
    files.sort(Comparator.comparing(Leaf::name));
    folders.values().forEach(folder -> ((ArchiveFolder) folder).sort());
  }

  @Override
  public SortedMap<String, Place> folders() {
    return folders;
  }

  @Override
  public List<Leaf> files() {
    return files;
  }

  @Override
  public SortedMap<String, String> links() {
    return links;
  }

  @Override
  public List<String> remarks() {
    return remarks;
  }

  @Override
  public Place rooted() {
    return this;
  }

  private record Zipped(String name, ZipArchive zip, ZipArchive.Entry entry) implements Leaf {
    @Override
    public boolean isBlocked() {
      return entry.isEncrypted();
    }

    @Override
    public Bytes open(Budget budget, int limit) throws IOException {
      return new MemoryBytes(zip.read(entry, budget, limit));
    }
  }

  private record Lost(String name) implements Leaf {
    @Override
    public boolean isBlocked() {
      return true;
    }

    @Override
    public Bytes open(Budget budget, int limit) throws IOException {
      throw NotTaken.damaged("its archive is");
    }
  }
}

package rootset.judge.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder on disk. Folders are never reached through links; a link to a file is followed only if
 * the file lies in the submission, too.
 */
final class DiskFolder implements Place {
  private final Path path;
  private final Path root;
  private SortedMap<String, Place> folders;
  private final List<Leaf> files = new ArrayList<>();
  private final SortedMap<String, String> links = new TreeMap<>();
  private final List<String> remarks = new ArrayList<>();

  /** The folder of a submission or class; the path is real. */
  DiskFolder(Path path) {
    this(path, path);
  }

  private DiskFolder(Path path, Path root) {
    this.path = path;
    this.root = root;
  }

  @Override
  public SortedMap<String, Place> folders() {
    list();
    return folders;
  }

  @Override
  public List<Leaf> files() {
    list();
    return files;
  }

  @Override
  public SortedMap<String, String> links() {
    list();
    return links;
  }

  @Override
  public List<String> remarks() {
    list();
    return remarks;
  }

  @Override
  public Place rooted() {
    return new DiskFolder(path);
  }

  private void list() {
    if (folders == null) {
      folders = new TreeMap<>();
      for (Path entry : entries()) {
        add(entry.getFileName().toString(), entry);
      }
    }
  }

  private List<Path> entries() {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      for (Path entry : stream) {
        entries.add(entry);
        if (entries.size() > Limits.CLASS_ENTRIES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      remarks.add("The folder " + Shown.name(path.getFileName().toString()) + " cannot be read.");
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return entries;
  }

  private void add(String name, Path entry) {
    if (Place.isIgnored(name)) {
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        addLink(name, entry);
      } else if (attributes.isDirectory()) {
        folders.put(name, new DiskFolder(entry, root));
      } else if (attributes.isRegularFile()) {
        files.add(new DiskFile(name, entry, root));
      }
    } catch (IOException unreadable) {
      if (FileNames.mayMatter(name)) {
        links.put(name, "cannot be read");
      }
    }
  }

  private void addLink(String name, Path link) {
    try {
      Path target = link.toRealPath();
      boolean isFile = Files.isRegularFile(target);
      if (isFile && target.startsWith(root)) {
        files.add(new DiskFile(name, target, root));
      } else if (!isFile || FileNames.mayMatter(name)) {
        boolean leaves = !target.startsWith(root);
        links.put(name, "is a symbolic link" + (leaves ? " that leads out of the submission" : ""));
      }
    } catch (IOException leadsNowhere) {
      if (FileNames.mayMatter(name)) {
        links.put(name, "is a symbolic link that leads nowhere");
      }
    }
  }

  private record DiskFile(String name, Path path, Path root) implements Leaf {
    @Override
    public boolean isBlocked() {
      return false;
    }

    @Override
    public Bytes open(Budget budget, int limit) throws IOException {
      try {
        // Looked at again: it may have been replaced since the folder was listed.
        if (path.toRealPath().startsWith(root)) {
          return FileBytes.open(path);
        }
      } catch (IOException unreadable) {
        throw new NotTaken("cannot be read");
      }
      throw new NotTaken("is a symbolic link that leads out of the submission");
    }
  }
}

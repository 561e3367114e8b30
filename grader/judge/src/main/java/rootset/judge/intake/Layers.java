package rootset.judge.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.judge.intake.Listing.Found;

/**
 * A submission while it is read: what lies open, then what lies in its archives, then what lies in
 * archives of these. An archive is opened only when something is looked for that does not lie open.
 */
final class Layers implements Closeable {
  private final List<Listing> layers = new ArrayList<>();
  private final List<Bytes> opened = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Budget budget = new Budget(Limits.SUBMISSION);
  private final int surrounding;
  private int archives;

  /**
   * Lists what lies open.
   *
   * @param surrounding how many archives the submission itself lies in
   */
  Layers(Part part, int surrounding) {
    this.surrounding = surrounding;
    remarks.addAll(part.remarks());
    add(Listing.of(Map.of("", part.places())));
  }

  private void add(Listing layer) {
    layers.add(layer);
    remarks.addAll(layer.remarks());
  }

  /** A layer, opened if it must be; null if there is none so deep. */
  Listing layer(int depth) throws IOException {
    if (depth == layers.size()) {
      Listing next = below(layers.get(depth - 1), depth);
      if (next == null) {
        return null;
      }
      add(next);
    }
    return layers.get(depth);
  }

  /** The layers that were opened so far. */
  List<Listing> opened() {
    return layers;
  }

  private Listing below(Listing above, int depth) throws IOException {
    if (above.archives().isEmpty()) {
      return null;
    }
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Found archive : above.archives()) {
      String doubt = doubt(archive, depth);
      if (doubt.isEmpty()) {
        open(archive, places);
      } else {
        remarks.add(Shown.name(archive.path()) + " was not opened: " + doubt);
      }
    }
    return places.isEmpty() ? null : Listing.of(places);
  }

  private String doubt(Found archive, int depth) {
    if (!FileNames.isZip(archive.path())) {
      return "it is no zip. Hand in the files themselves or a zip.";
    }
    if (surrounding + depth > Limits.NESTING) {
      return "it lies in a zip in a zip. Hand in the files themselves or one zip.";
    }
    return ++archives > Limits.ARCHIVES ? "there are too many archives." : "";
  }

  private void open(Found archive, Map<String, List<Place>> places) throws IOException {
    try {
      Bytes bytes = archive.leaf().open(budget, Limits.SUBMISSION);
      opened.add(bytes);
      ArchiveFolder inside = ArchiveFolder.of(ZipArchive.open(bytes), Limits.ENTRIES);
      places.computeIfAbsent(archive.path() + "/", path -> new ArrayList<>()).add(inside);
    } catch (NotTaken reason) {
      remarks.add(
          Shown.name(archive.path())
              + " cannot be opened: it "
              + reason.getMessage()
              + ". Pack and hand it in again.");
    }
  }

  /** The bytes of a file. */
  byte[] read(Found file) throws IOException {
    return budget.read(file.leaf(), Limits.FILE);
  }

  /** Sentences about what was left out, so far. */
  Set<String> remarks() {
    return remarks;
  }

  @Override
  public void close() throws IOException {
    for (Bytes bytes : opened) {
      bytes.close();
    }
  }
}

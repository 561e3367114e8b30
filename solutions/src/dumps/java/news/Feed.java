package news;

import java.util.ArrayList;
import java.util.List;

final class Feed {
  private final List<Reader> readers = new ArrayList<>();

  void add(Reader reader) {
    readers.add(reader);
  }

  void publish(String headline) {
    readers.forEach(reader -> reader.headline(headline));
  }
}

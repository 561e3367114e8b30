package rootset.exercises.fixedapp;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An app of streams. */
public final class FixedApp implements App {
  private List<Listener> listeners = List.of();
  private Map<String, String> pages = Map.of();
  private List<String> order = List.of();

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners =
        Stream.concat(listeners.stream().skip(listeners.size() == 10 ? 1 : 0), Stream.of(listener))
            .collect(Collectors.toUnmodifiableList());
  }

  @Override
  public Listener openReport(String title, int rows) {
    long count = IntStream.of(LargeData.load(rows)).count();
    Listener report = event -> String.join("", title, " saw ", event, ", " + count, " rows");
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    return listeners.stream().map(listener -> listener.onEvent(event)).collect(Collectors.toList());
  }

  @Override
  public int listenerCount() {
    return listeners.size();
  }

  @Override
  public void cache(String key, String value) {
    if (!pages.containsKey(key)) {
      order =
          Stream.concat(order.stream().skip(order.size() == 100 ? 1 : 0), Stream.of(key))
              .collect(Collectors.toUnmodifiableList());
    }
    Map<String, String> before = pages;
    pages =
        order.stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> name.equals(key) ? value : before.get(name)));
  }

  @Override
  public String cached(String key) {
    return pages.get(key);
  }

  @Override
  public int cacheSize() {
    return pages.size();
  }
}

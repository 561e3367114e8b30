package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.regex.Pattern;

public final class FixedApp implements App {
  private static final List<String> WORDS = List.of(" saw ", ", ", " rows");
  private static final Map<String, Integer> LIMITS = Map.of("listeners", 10, "pages", 100);
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Comparator<Page> BY_AGE = Comparator.comparingLong(Page::number);
  private static final Function<Integer, String> ROWS = count -> count + WORDS.get(2);

  private final Queue<Listener> listeners = new ArrayDeque<>(LIMITS.get("listeners") + 1);
  private final Map<String, Page> pages = new HashMap<>();
  private long number;

  private record Page(String key, String text, long number) {}

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.add(listener);
    if (listeners.size() > LIMITS.get("listeners")) {
      listeners.remove();
    }
  }

  @Override
  public Listener openReport(String title, int rows) {
    String end =
        WORDS.get(1) + BLANKS.matcher(ROWS.apply(LargeData.load(rows).length)).replaceAll(" ");
    Listener report = event -> title + WORDS.get(0) + event + end;
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    for (Listener listener : listeners.toArray(new Listener[0])) {
      answers.add(listener.onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return listeners.size();
  }

  @Override
  public void cache(String key, String value) {
    Page before = pages.get(key);
    pages.put(key, new Page(key, value, before == null ? number++ : before.number()));
    if (pages.size() > LIMITS.get("pages")) {
      pages.remove(Collections.min(pages.values(), BY_AGE).key());
    }
  }

  @Override
  public String cached(String key) {
    Page page = pages.get(key);
    return page == null ? null : page.text();
  }

  @Override
  public int cacheSize() {
    return pages.size();
  }
}

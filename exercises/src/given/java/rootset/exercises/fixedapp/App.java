package rootset.exercises.fixedapp;

import java.util.List;

/**
 * A small application that runs for months: it tells its listeners what happens, opens reports and
 * caches pages. None of its arguments is ever null.
 */
public interface App {
  /**
   * Registers a listener. Each registration counts, also one more of the same listener. Only the
   * last 10 registrations stay; the oldest one goes when an eleventh comes.
   */
  void addListener(Listener listener);

  /**
   * Loads the rows of a report ({@link LargeData#load}) and registers a listener for it, which
   * answers an event as in {@code "Q3 saw click, 1000 rows"}: title, event, number of rows. Once
   * this method has returned, nothing refers to the rows any more.
   *
   * @return the listener that was registered; it answers also when its registration is gone
   */
  Listener openReport(String title, int rows);

  /**
   * Tells an event to the listeners that are registered when this method starts. A listener may
   * register others while it answers; those hear the next event. It may fire that event itself.
   *
   * @return their answers, oldest registration first
   */
  List<String> fire(String event);

  /** How many registrations there are, from 0 to 10. */
  int listenerCount();

  /**
   * Caches a value under a key. If the key is there, the value replaces the old one, and the entry
   * keeps its age. At most 100 entries stay; when a new key would be one too many, the oldest entry
   * goes. Reading an entry does not make it younger.
   */
  void cache(String key, String value);

  /** Returns the value cached under a key, or null if there is none. */
  String cached(String key);

  /** How many entries are cached, from 0 to 100. */
  int cacheSize();
}

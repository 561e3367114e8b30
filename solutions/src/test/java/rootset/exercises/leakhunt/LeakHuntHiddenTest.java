package rootset.exercises.leakhunt;

import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/** Compares with what the programs do, and tells how far an answer is right, not what is. */
class LeakHuntHiddenTest {
  @Test
  @Criterion("shop")
  void the_shop_keeps_sessions(@Subject LeakHunts subject) {
    check("shop", subject.create().shop(), Leak.of("shop.Session", "Sessions.OPEN"));
  }

  @Test
  @Criterion("news")
  void the_feed_keeps_closed_windows(@Subject LeakHunts subject) {
    check(
        "news",
        subject.create().news(),
        Leak.of("news.Window", "News.FEED", "Feed.readers", "Window$Refresher.this$0"),
        Leak.of("news.Window$Refresher", "News.FEED", "Feed.readers"));
  }

  @Test
  @Criterion("mail")
  void the_directory_keeps_equal_addresses(@Subject LeakHunts subject) {
    check(
        "mail",
        subject.create().mail(),
        Leak.of("mail.Address", "Mail.DIRECTORY", "Directory.tallies"),
        Leak.of("mail.Tally", "Mail.DIRECTORY", "Directory.tallies"));
  }

  @Test
  @Criterion("game")
  void the_alarm_keeps_rounds_that_ended(@Subject LeakHunts subject) {
    check(
        "game",
        subject.create().game(),
        Leak.of("game.Round", "thread alarm", "Alarm.queue", "Timeout.round"),
        Leak.of("game.Timeout", "thread alarm", "Alarm.queue"));
  }

  @Test
  @Criterion("gallery")
  void thumbnails_keep_the_keys_they_stand_under(@Subject LeakHunts subject) {
    check(
        "gallery",
        subject.create().gallery(),
        Leak.of("gallery.Image", "Gallery.THUMBNAILS", "Thumbnail.original"),
        Leak.of("gallery.Thumbnail", "Gallery.THUMBNAILS"));
  }

  @Test
  @Criterion("sensor")
  void the_history_grows_only_to_its_capacity(@Subject LeakHunts subject) {
    check("sensor", subject.create().sensor(), Leak.NONE);
  }

  private static void check(String program, Leak found, Leak... right) {
    if (found == null) {
      throw new AssertionError(program + "() says null; if nothing leaks, say Leak.NONE.");
    }
    String answer = program + "() says " + found + ". ";
    for (Leak leak : right) {
      if (leak.equals(found)) {
        return;
      }
    }
    for (Leak leak : right) {
      if (leak.className().equals(found.className())) {
        throw new AssertionError(answer + told(found.path(), leak.path()));
      }
    }
    throw new AssertionError(answer + toldClass(found, right[0]));
  }

  private static String toldClass(Leak found, Leak right) {
    if (right.equals(Leak.NONE)) {
      return "More of them stand in the second dump, but would there be more still in a third one?"
          + " Look at what holds them.";
    }
    if (found.equals(Leak.NONE)) {
      return "Things pile up in it: compare how many objects of each class stand in both dumps.";
    }
    return "Those are not the things that the program was done with and that stayed. Which class has"
        + " more objects in the second dump, and should not?";
  }

  private static String told(List<String> found, List<String> right) {
    int same = 0;
    while (same < Math.min(found.size(), right.size()) && found.get(same).equals(right.get(same))) {
      same++;
    }
    String begin = "The class is right. Of the path, ";
    if (same == 0) {
      return begin
          + "the first step is not the root that keeps them. Start at one such object and"
          + " ask who refers to it, until you come to a root.";
    }
    return begin
        + (same == 1 ? "the first step is right" : "the first " + same + " steps are right")
        + (same == right.size()
            ? ", and that is all of it: leave the rest out."
            : ", the one after it is not.");
  }
}

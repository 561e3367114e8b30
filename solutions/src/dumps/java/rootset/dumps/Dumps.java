package rootset.dumps;

import gallery.Gallery;
import game.Game;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mail.Mail;
import news.News;
import sensor.Sensor;
import shop.Shop;

/** Makes the heap dumps of the exercise leak-hunt: each program after some hours, and later. */
public final class Dumps {
  private static final int EARLY = 3;
  private static final int LATE = 12;

  private Dumps() {}

  /**
   * Writes {@code NAME-1.hprof} and {@code NAME-2.hprof} of each program into the folder given.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (Program program : programs()) {
      program.start().run();
      pass(program, 0, EARLY);
      dump(program, folder.resolve(program.name() + "-1.hprof"));
      pass(program, EARLY, LATE);
      dump(program, folder.resolve(program.name() + "-2.hprof"));
    }
  }

  private static List<Program> programs() throws ClassNotFoundException {
    Game game = new Game();
    return List.of(
        new Program(
            "shop",
            classes("shop", "Shop", "Product", "Order", "Line", "Cart", "Session", "Sessions"),
            List.of(),
            Shop::open,
            Shop::hour),
        new Program(
            "news",
            classes("news", "News", "Reader", "Feed", "Desktop", "Window", "Window$Refresher"),
            List.of(),
            News::open,
            News::hour),
        new Program(
            "mail",
            classes("mail", "Mail", "Message", "Address", "Tally", "Directory"),
            List.of(),
            () -> {},
            Mail::hour),
        new Program(
            "game",
            classes("game", "Game", "Clock", "Round", "Lobby", "Alarm", "Timeout"),
            List.of(game.thread()),
            () -> {},
            game::hour),
        new Program(
            "gallery",
            classes("gallery", "Gallery", "Image", "Thumbnail"),
            List.of(),
            () -> {},
            Gallery::hour),
        new Program(
            "sensor",
            classes("sensor", "Sensor", "Reading", "History"),
            List.of(),
            () -> {},
            Sensor::hour));
  }

  private static List<Class<?>> classes(String name, String... simple)
      throws ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    for (String each : simple) {
      classes.add(Class.forName(name + "." + each));
    }
    return classes;
  }

  private static void pass(Program program, int from, int to) {
    for (int hour = from; hour < to; hour++) {
      program.hour().pass(hour);
    }
  }

  private static void dump(Program program, Path file)
      throws IOException, ReflectiveOperationException {
    System.gc(); // What only weak references hold is gone.
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      HprofWriter.write(out, program.classes(), program.threads());
    }
  }
}

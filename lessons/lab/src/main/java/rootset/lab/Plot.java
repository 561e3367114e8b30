package rootset.lab;

import java.util.Arrays;
import java.util.List;
import rootset.recording.Event;
import rootset.recording.Recording;

/** Heap use over the steps as a line, with a tick for each pause as high as its work. */
final class Plot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 120;
  private static final int LEFT = 56;
  private static final int BASE = HEIGHT - 22;
  private static final int TOP = 12;

  private final Recording recording;
  private final Cut cut;
  private final int now;
  private final int[] used; // by step, words behind it
  private final long[] pauses; // by step, units of the pauses that ended in it
  private long longest = 1;

  Plot(Recording recording, Cut cut, int now) {
    this.recording = recording;
    this.cut = cut;
    this.now = now;
    this.used = new int[cut.length() + 1];
    this.pauses = new long[cut.length() + 1];
    measure();
  }

  String svg() {
    Svg svg = new Svg(WIDTH, HEIGHT, "plot", "Words in use over the steps");
    svg.line(LEFT, BASE, WIDTH - 8, BASE, "axis").line(LEFT, TOP, LEFT, BASE, "axis");
    svg.text(LEFT - 6, TOP + 6, "address", String.valueOf(recording.heapWords()));
    svg.text(LEFT - 6, BASE, "address", "0");
    svg.text(LEFT, HEIGHT - 6, "note", "words in use, step by step; ticks are pauses");
    StringBuilder points = new StringBuilder();
    for (int step = 0; step < used.length; step++) {
      int y = y(used[step]);
      points.append(x(step)).append(',').append(y).append(' ');
      if (pauses[step] > 0) {
        int height = (int) (4 + 30 * pauses[step] / longest);
        svg.line(x(step), BASE, x(step), BASE - height, "pause");
      }
    }
    svg.polyline(points.toString(), "use");
    return svg.line(x(now), TOP, x(now), BASE, "now").toString();
  }

  private int x(int step) {
    return LEFT + (WIDTH - 8 - LEFT) * step / Math.max(1, cut.length());
  }

  private int y(int words) {
    return BASE - (int) ((long) (BASE - TOP) * words / recording.heapWords());
  }

  private void measure() {
    int[] words = new int[64]; // by object
    int sum = 0;
    List<Event> events = recording.events();
    for (int step = 0; step <= cut.length(); step++) {
      for (int i = cut.start(step); i < cut.end(step); i++) {
        Event event = events.get(i);
        if (event instanceof Event.Allocation birth) {
          if (birth.object() >= words.length) {
            words = Arrays.copyOf(words, 2 * birth.object());
          }
          words[birth.object()] = birth.words();
          sum += birth.words();
        } else if (event instanceof Event.Free free) {
          sum -= words[free.object()];
        } else if (event instanceof Event.PauseEnd end) {
          pauses[step] += end.units();
          longest = Math.max(longest, pauses[step]);
        }
      }
      used[step] = sum;
    }
  }
}

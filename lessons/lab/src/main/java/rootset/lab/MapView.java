package rootset.lab;

import rootset.recording.Recording;
import rootset.recording.Replay;

/** The heap from afar: a square stands for some words, and looks as most of them are. */
final class MapView {
  private static final int SQUARE = 8;
  private static final int COLUMNS = 96;
  private static final int MOST_SQUARES = COLUMNS * 64;
  private static final String[] KINDS = {"free", "live", "garbage", "white", "grey", "black"};

  private final Moment moment;
  private final Recording recording;
  private final Replay replay;
  private final Liveness liveness;
  private final int columns;
  private final int squareWords;
  private final int squares;
  private final int[] words; // by square and kind; free words are not counted

  MapView(Moment moment, Recording recording, int columns) {
    this.moment = moment;
    this.recording = recording;
    this.replay = moment.replay();
    this.liveness = new Liveness(replay);
    this.columns = columns > 8 ? COLUMNS : COLUMNS / 2;
    this.squareWords = recording.heapWords() / MOST_SQUARES + 1;
    this.squares = recording.heapWords() / squareWords + 1;
    this.words = new int[squares * KINDS.length];
  }

  String svg() {
    for (int object = 1; object <= replay.born(); object++) {
      if (replay.isStanding(object)) {
        count(object);
      }
    }
    int rows = (squares - 1) / columns + 1;
    String about = "Map of the heap: " + new Sentence(moment, recording);
    Svg svg = new Svg(columns * SQUARE + 2, rows * SQUARE + 26, "map", about);
    for (int square = 0; square < squares; square++) {
      int x = 1 + square % columns * SQUARE;
      int y = 1 + square / columns * SQUARE;
      svg.rect(x, y, SQUARE - 1, SQUARE - 1, "square " + KINDS[kind(square)]);
    }
    String scale = squareWords == 1 ? "a word" : squareWords + " words";
    return svg.text(1, rows * SQUARE + 18, "note", "A square is " + scale + ".").toString();
  }

  private void count(int object) {
    int kind =
        switch (Colours.of(moment, object)) {
          case "white" -> 3;
          case "grey" -> 4;
          case "black" -> 5;
          default -> liveness.isLive(object) ? 1 : 2;
        };
    int end = Math.min(recording.heapWords() + 1, replay.address(object) + replay.words(object));
    for (int start = replay.address(object); start < end; ) {
      int square = start / squareWords;
      int stop = Math.min(end, (square + 1) * squareWords);
      words[square * KINDS.length + kind] += stop - start;
      start = stop;
    }
  }

  /** What most words of a square are. */
  private int kind(int square) {
    int most = 0;
    int free = squareWords;
    for (int kind = 1; kind < KINDS.length; kind++) {
      free -= words[square * KINDS.length + kind];
    }
    int best = free;
    for (int kind = 1; kind < KINDS.length; kind++) {
      if (words[square * KINDS.length + kind] > best) {
        best = words[square * KINDS.length + kind];
        most = kind;
      }
    }
    return most;
  }
}

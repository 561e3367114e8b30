package rootset.cage;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Streams that count a step for each element that leaves their source. A stream is lazy, so only
 * this tells {@code findFirst} from {@code min}. Instrumented code puts each new stream through
 * here; it stays the same stream in every other way.
 */
public final class CountedStreams {
  private CountedStreams() {}

  /** The same stream, counted. */
  public static <T> Stream<T> counted(Stream<T> stream) {
    return stream == null
        ? null
        : StreamSupport.stream(new OfObjects<>(stream.spliterator()), stream.isParallel())
            .onClose(stream::close);
  }

  /** The same stream, counted. */
  public static IntStream counted(IntStream stream) {
    return stream == null
        ? null
        : StreamSupport.intStream(new OfInts(stream.spliterator()), stream.isParallel())
            .onClose(stream::close);
  }

  /** The same stream, counted. */
  public static LongStream counted(LongStream stream) {
    return stream == null
        ? null
        : StreamSupport.longStream(new OfLongs(stream.spliterator()), stream.isParallel())
            .onClose(stream::close);
  }

  /** The same stream, counted. */
  public static DoubleStream counted(DoubleStream stream) {
    return stream == null
        ? null
        : StreamSupport.doubleStream(new OfDoubles(stream.spliterator()), stream.isParallel())
            .onClose(stream::close);
  }

  private abstract static class Counted<T, S extends Spliterator<T>> implements Spliterator<T> {
    final S source;

    Counted(S source) {
      this.source = source;
    }

    @Override
    public long estimateSize() {
      return source.estimateSize();
    }

    @Override
    public long getExactSizeIfKnown() {
      return source.getExactSizeIfKnown();
    }

    @Override
    public int characteristics() {
      return source.characteristics();
    }

    @Override
    public Comparator<? super T> getComparator() {
      return source.getComparator();
    }
  }

  private static final class OfObjects<T> extends Counted<T, Spliterator<T>> {
    OfObjects(Spliterator<T> source) {
      super(source);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      return source.tryAdvance(counting(action));
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
      source.forEachRemaining(counting(action));
    }

    private static <T> Consumer<T> counting(Consumer<? super T> action) {
      return each -> {
        Steps.step();
        action.accept(each);
      };
    }

    @Override
    public Spliterator<T> trySplit() {
      Spliterator<T> half = source.trySplit();
      return half == null ? null : new OfObjects<>(half);
    }
  }

  private static final class OfInts extends Counted<Integer, Spliterator.OfInt>
      implements Spliterator.OfInt {
    OfInts(Spliterator.OfInt source) {
      super(source);
    }

    @Override
    public boolean tryAdvance(IntConsumer action) {
      return source.tryAdvance(counting(action));
    }

    @Override
    public void forEachRemaining(IntConsumer action) {
      source.forEachRemaining(counting(action));
    }

    private static IntConsumer counting(IntConsumer action) {
      return each -> {
        Steps.step();
        action.accept(each);
      };
    }

    @Override
    public Spliterator.OfInt trySplit() {
      Spliterator.OfInt half = source.trySplit();
      return half == null ? null : new OfInts(half);
    }
  }

  private static final class OfLongs extends Counted<Long, Spliterator.OfLong>
      implements Spliterator.OfLong {
    OfLongs(Spliterator.OfLong source) {
      super(source);
    }

    @Override
    public boolean tryAdvance(LongConsumer action) {
      return source.tryAdvance(counting(action));
    }

    @Override
    public void forEachRemaining(LongConsumer action) {
      source.forEachRemaining(counting(action));
    }

    private static LongConsumer counting(LongConsumer action) {
      return each -> {
        Steps.step();
        action.accept(each);
      };
    }

    @Override
    public Spliterator.OfLong trySplit() {
      Spliterator.OfLong half = source.trySplit();
      return half == null ? null : new OfLongs(half);
    }
  }

  private static final class OfDoubles extends Counted<Double, Spliterator.OfDouble>
      implements Spliterator.OfDouble {
    OfDoubles(Spliterator.OfDouble source) {
      super(source);
    }

    @Override
    public boolean tryAdvance(DoubleConsumer action) {
      return source.tryAdvance(counting(action));
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
      source.forEachRemaining(counting(action));
    }

    private static DoubleConsumer counting(DoubleConsumer action) {
      return each -> {
        Steps.step();
        action.accept(each);
      };
    }

    @Override
    public Spliterator.OfDouble trySplit() {
      Spliterator.OfDouble half = source.trySplit();
      return half == null ? null : new OfDoubles(half);
    }
  }
}

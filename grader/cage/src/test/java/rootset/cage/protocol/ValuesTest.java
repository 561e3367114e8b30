package rootset.cage.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  enum Colour {
    WHITE,
    BLACK
  }

  record Point(int x, String name, int[] path) {}

  /** Knows the two classes above, and numbers everything else. */
  private static final class Numbered implements References {
    private final List<Object> objects = new ArrayList<>();

    @Override
    public void writeReference(FrameOutput out, Object object, Class<?> declared)
        throws IOException {
      objects.add(object);
      out.writeByte(Values.JUDGE_OBJECT);
      out.writeInt(objects.size() - 1);
    }

    @Override
    public Object readReference(byte tag, FrameInput in, Class<?> declared) throws IOException {
      int number = in.readInt();
      if (number < 0 || number >= objects.size()) {
        throw new ProtocolException("no object " + number);
      }
      return objects.get(number);
    }

    @Override
    public boolean isValueClass(Class<?> type) {
      return type == Colour.class || type == Point.class;
    }

    @Override
    public Class<?> valueClass(String name) throws ProtocolException {
      for (Class<?> type : List.of(Colour.class, Point.class)) {
        if (type.getName().equals(name)) {
          return type;
        }
      }
      throw new ProtocolException("no class " + name);
    }
  }

  private final Values values = new Values(new Numbered());

  private byte[] written(Object value) throws IOException {
    FrameOutput frame = new FrameOutput(Frame.RETURN);
    values.write(frame, value, Object.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.sendTo(out);
    return out.toByteArray();
  }

  private Object read(byte[] bytes) throws IOException {
    FrameInput frame = FrameInput.receive(new DataInputStream(new ByteArrayInputStream(bytes)));
    Object value = values.read(frame, Object.class);
    frame.end();
    return value;
  }

  static List<Object> samples() {
    return List.of(
        1,
        'x',
        "",
        2.5,
        Colour.BLACK,
        List.of(1, List.of("a")),
        Set.of(3L),
        Map.of("k", true),
        new int[] {1, 2},
        new byte[] {3},
        new Object[] {null, "x"},
        new boolean[][] {{true}, {}},
        new Object());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_value_comes_back_equal(Object value) throws IOException {
    assertThat(read(written(value))).isEqualTo(value);
  }

  @Test
  void a_record_is_made_anew_from_its_parts() throws IOException {
    Point point = (Point) read(written(new Point(1, null, new int[] {4})));
    assertThat(point.x()).isEqualTo(1);
    assertThat(point.name()).isNull();
    assertThat(point.path()).containsExactly(4);
  }

  @Test
  void a_list_that_holds_itself_ends_in_an_error_and_not_in_a_stack_overflow() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    assertThatThrownBy(() -> written(list))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("nested more than 16 deep");
  }

  @Test
  void a_class_that_is_no_value_class_is_never_made() throws IOException {
    byte[] bytes = written(Colour.BLACK);
    byte[] forged =
        new String(bytes, "ISO-8859-1").replace("C\0o\0l", "X\0o\0l").getBytes("ISO-8859-1");
    assertThatThrownBy(() -> read(forged)).isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void mutated_bytes_are_a_value_or_a_protocol_error_and_nothing_else(int seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    for (Object sample : samples()) {
      byte[] original = written(sample);
      for (int i = 0; i < 500; i++) {
        byte[] mutated = Arrays.copyOf(original, original.length);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          mutated[5 + random.nextInt(mutated.length - 5)] = (byte) random.nextInt(256);
        }
        try {
          read(mutated);
        } catch (ProtocolException refused) {
          assertThat(refused).hasMessageNotContaining("null");
        }
      }
    }
  }
}

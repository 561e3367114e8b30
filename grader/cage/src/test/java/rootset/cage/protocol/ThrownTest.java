package rootset.cage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ThrownTest {
  private static Thrown crossed(Throwable throwable) throws IOException {
    FrameOutput frame = new FrameOutput(Frame.THROW);
    Thrown.of(throwable).write(frame);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.sendTo(out);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
    return Thrown.read(FrameInput.receive(in));
  }

  @Test
  void class_message_place_and_cause_cross() throws IOException {
    Thrown thrown = crossed(new IllegalStateException("outer", new RuntimeException("inner")));
    assertThat(thrown.className()).isEqualTo("java.lang.IllegalStateException");
    assertThat(thrown.message()).isEqualTo("outer");
    assertThat(thrown.root().message()).isEqualTo("inner");
    assertThat(thrown.frames().get(0).className()).isEqualTo(ThrownTest.class.getName());
    assertThat(thrown.frames().get(0).line()).isPositive();
  }

  @Test
  void a_missing_message_stays_missing() throws IOException {
    assertThat(crossed(new RuntimeException()).message()).isNull();
  }

  @Test
  void an_exception_whose_methods_throw_is_taken_all_the_same() throws IOException {
    @SuppressWarnings("serial")
    class Hostile extends RuntimeException {
      @Override
      public String getMessage() {
        throw this;
      }

      @Override
      public StackTraceElement[] getStackTrace() {
        throw this;
      }

      @Override
      public synchronized Throwable getCause() {
        throw this;
      }
    }

    Thrown thrown = crossed(new Hostile());
    assertThat(thrown.message()).startsWith("(its getMessage threw");
    assertThat(thrown.frames()).isEmpty();
    assertThat(thrown.cause()).isNull();
  }

  @Test
  void long_messages_deep_traces_and_long_chains_are_bounded() throws IOException {
    RuntimeException chain = new RuntimeException("x".repeat(100_000));
    for (int i = 0; i < 50; i++) {
      chain = new RuntimeException("x".repeat(100_000), chain);
    }
    Thrown thrown = crossed(chain);
    assertThat(thrown.message()).hasSizeLessThan(2_010).endsWith("…");
    assertThat(thrown.frames()).hasSizeLessThanOrEqualTo(40);
    int causes = 0;
    for (Thrown each = thrown; each != null; each = each.cause()) {
      causes++;
    }
    assertThat(causes).isEqualTo(5);
  }
}

package rootset.cage.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
  private static byte[] bytes(FrameOutput frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.sendTo(out);
    return out.toByteArray();
  }

  private static FrameInput receive(byte[] bytes) throws IOException {
    return FrameInput.receive(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static FrameOutput sample() throws IOException {
    FrameOutput frame = new FrameOutput(Frame.CALL);
    frame.writeInt(7);
    frame.writeText("aß\ud83d\ude00\ud800");
    frame.writeLong(1L << 40);
    frame.writeByte(-1);
    return frame;
  }

  @Test
  void what_was_written_is_read() throws IOException {
    FrameInput frame = receive(bytes(sample()));
    assertThat(frame.kind()).isEqualTo(Frame.CALL);
    assertThat(frame.readInt()).isEqualTo(7);
    assertThat(frame.readText()).isEqualTo("aß\ud83d\ude00\ud800");
    assertThat(frame.readLong()).isEqualTo(1L << 40);
    assertThat(frame.readByte()).isEqualTo((byte) -1);
    frame.end();
  }

  @Test
  void a_frame_is_length_kind_and_payload() throws IOException {
    FrameOutput frame = new FrameOutput(Frame.RESET);
    frame.writeInt(258);
    assertThat(bytes(frame)).containsExactly(0, 0, 0, 4, Frame.RESET, 0, 0, 1, 2);
  }

  @Test
  void the_end_of_the_stream_between_frames_is_no_frame() throws IOException {
    assertThat(receive(new byte[0])).isNull();
  }

  @Test
  void a_stream_that_ends_anywhere_inside_a_frame_is_an_error() throws IOException {
    byte[] whole = bytes(sample());
    for (int length = 1; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> receive(part))
          .as("%d bytes", length)
          .isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASS 10/10\n",
        "{\"score\": 100}",
        "::notice title=x::y",
        "\u007f\u007f\u007f\u007f\u0001"
      })
  void words_are_no_frames(String words) {
    assertThatThrownBy(() -> receive(words.getBytes()))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("these bytes start no frame");
  }

  @Test
  void an_unknown_kind_is_no_frame() {
    assertThatThrownBy(() -> receive(new byte[] {0, 0, 0, 0, 99}))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void a_count_beyond_the_payload_is_refused_before_memory_is_taken_for_it() throws IOException {
    FrameOutput frame = new FrameOutput(Frame.RETURN);
    frame.writeInt(Integer.MAX_VALUE);
    assertThatThrownBy(() -> receive(bytes(frame)).readText())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("announces more than it holds");
  }

  @Test
  void what_is_left_over_is_an_error() throws IOException {
    FrameInput frame = receive(bytes(sample()));
    assertThatThrownBy(frame::end).isInstanceOf(ProtocolException.class);
  }

  @Test
  void a_message_beyond_the_limit_cannot_be_written() {
    FrameOutput frame = new FrameOutput(Frame.CALL);
    assertThatThrownBy(() -> frame.writeBytes(new byte[Frame.MAX_LENGTH + 1]))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("cannot cross");
  }
}

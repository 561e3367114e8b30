package rootset.exercises.testacollector;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CollectorTest {
  /** What the runner would answer: one test failed, or one passed. */
  private static void answer(int passed, int failed) throws IOException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    out.writeInt(20);
    out.writeByte(4);
    out.writeInt(passed);
    out.writeInt(0);
    out.writeInt(failed);
    out.writeInt(0);
    out.writeInt(0);
    out.flush();
  }

  @Test
  void answers_first() throws IOException {
    answer(1, 0);
  }
}

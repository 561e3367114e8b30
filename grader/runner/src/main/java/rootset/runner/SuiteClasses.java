package rootset.runner;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import rootset.cage.protocol.FrameInput;

/** The classes of one run: the tests, what the course gives, and one implementation. */
final class SuiteClasses extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  private SuiteClasses() {
    super(SuiteClasses.class.getClassLoader());
  }

  static SuiteClasses read(FrameInput frame) throws IOException {
    SuiteClasses read = new SuiteClasses();
    for (int left = frame.readCount(9); left > 0; left--) {
      frame.readByte(); // whose it is matters to other cages
      String name = frame.readText();
      read.classes.put(name, frame.readBytes(frame.readCount(1)));
    }
    return read;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}

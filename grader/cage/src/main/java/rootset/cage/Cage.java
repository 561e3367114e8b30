package rootset.cage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The cage's main program: takes the pipes for itself, then serves frames until they end. */
public final class Cage {
  private Cage() {}

  /**
   * Serves the judge over standard input and output; what student code prints goes to standard
   * error.
   */
  public static void main(String[] arguments) throws IOException {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    new Servant(new DataInputStream(new BufferedInputStream(in)), out).serve();
    // Threads that a student left running must not keep the process alive.
    Runtime.getRuntime().halt(0);
  }
}

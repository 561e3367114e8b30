package rootset.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;

/**
 * The main program of a cage for tests: takes the pipes for itself, gets classes, runs the tests
 * that it is asked for, once, and answers how they ended.
 */
public final class SuiteRunner {
  private final DataInputStream in;
  private final OutputStream out;
  // Made while the judge is still busy with what to send.
  private final Launcher launcher = launcher();

  private SuiteRunner(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = out;
  }

  /** Serves the judge over standard input and output; what tests print goes to standard error. */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    new SuiteRunner(in, out).serve();
    // Threads that tests left running must not keep the process alive.
    Runtime.getRuntime().halt(0);
  }

  private void serve() throws IOException, ClassNotFoundException {
    FrameInput world = FrameInput.receive(in);
    FrameInput asked = FrameInput.receive(in);
    if (world != null && asked != null) {
      answer(SuiteClasses.read(world), asked).sendTo(out);
    }
  }

  private FrameOutput answer(ClassLoader classes, FrameInput asked)
      throws IOException, ClassNotFoundException {
    Tally tally = new Tally();
    launcher.execute(request(classes, asked), tally);
    FrameOutput answer = new FrameOutput(Frame.RETURN);
    tally.write(answer);
    Probes.write(answer);
    return answer;
  }

  /** A launcher that runs Jupiter tests and takes nothing from the class path on its own. */
  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());
  }

  private static LauncherDiscoveryRequest request(ClassLoader classes, FrameInput asked)
      throws IOException, ClassNotFoundException {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    for (int left = asked.readCount(4); left > 0; left--) {
      request.selectors(selectClass(Class.forName(asked.readText(), false, classes)));
    }
    return request.build();
  }
}

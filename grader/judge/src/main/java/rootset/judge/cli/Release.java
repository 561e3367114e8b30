package rootset.judge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rootset.judge.Checkout;
import rootset.judge.course.Course;
import rootset.judge.course.CourseException;
import rootset.judge.kit.Kit;
import rootset.judge.kit.KitException;

/** {@code rootset release DIR}: the staff's checkout in, a student's kit out. */
@Command(
    name = "release",
    description = {
      "Write the student's kit: the project without solutions, hidden tests and withheld collectors.",
      "Exit codes: 0 done, 2 wrong usage, 3 this machine failed."
    },
    mixinStandardHelpOptions = true)
final class Release implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder that does not exist yet, or is empty.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checkout checkout = Checkout.here();
    if (!checkout.hasSolutions()) {
      throw wrongUsage("this is a kit already; release one from the staff's checkout");
    }
    try {
      Kit kit = Kit.of(checkout.root(), Course.load(checkout.courseFile()));
      kit.write(folder);
      spec.commandLine()
          .getOut()
          .println(
              folder
                  + ": "
                  + kit.size()
                  + " files, no answers. Students begin with its README; `rootset verify` in this"
                  + " checkout proves that nothing is given away.");
      return 0;
    } catch (KitException | CourseException wrong) {
      throw wrongUsage(wrong.getMessage());
    }
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

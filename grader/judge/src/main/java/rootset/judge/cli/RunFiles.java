package rootset.judge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rootset.recording.PythonTutorTrace;
import rootset.recording.Recording;

/** The files that a run is recorded in, as far as they are wanted. */
final class RunFiles implements AutoCloseable {
  private static final String RECORD = "--record";
  private static final String PYTHON_TUTOR = "--python-tutor";

  private final Optional<OutputFile> recording;
  private final Optional<OutputFile> pythonTutor;
  private final List<String> lines = new ArrayList<>();

  private RunFiles(Optional<OutputFile> recording, Optional<OutputFile> pythonTutor) {
    this.recording = recording;
    this.pythonTutor = pythonTutor;
  }

  /**
   * Opens the files; either may be null, which is none.
   *
   * @param program the file of the program, which must be neither of them
   * @throws IOException with a sentence for people if a file cannot be written
   */
  static RunFiles open(Path program, Path recording, Path pythonTutor) throws IOException {
    checkDistinct(RECORD, recording, "FILE", program);
    checkDistinct(PYTHON_TUTOR, pythonTutor, "FILE", program);
    checkDistinct(PYTHON_TUTOR, pythonTutor, RECORD, recording);
    Optional<OutputFile> first = open(RECORD, recording);
    try {
      return new RunFiles(first, open(PYTHON_TUTOR, pythonTutor));
    } catch (IOException e) {
      first.ifPresent(OutputFile::close);
      throw e;
    }
  }

  /** Where the lines of the recording go, if anybody wants them. */
  Optional<Consumer<String>> sink() {
    return recording.isEmpty() && pythonTutor.isEmpty()
        ? Optional.empty()
        : Optional.of(this::line);
  }

  /**
   * Puts the files in their places.
   *
   * @param text the text of the program
   * @throws IOException with a sentence for people if a file could not be written
   */
  void finish(String text) throws IOException {
    if (recording.isPresent()) {
      finish(RECORD, recording.get());
    }
    if (pythonTutor.isPresent() && !lines.isEmpty()) {
      pythonTutor.get().line(trace(text));
      finish(PYTHON_TUTOR, pythonTutor.get());
    }
  }

  @Override
  public void close() {
    recording.ifPresent(OutputFile::close);
    pythonTutor.ifPresent(OutputFile::close);
  }

  private void line(String line) {
    recording.ifPresent(file -> file.line(line));
    if (pythonTutor.isPresent()) {
      lines.add(line);
    }
  }

  private String trace(String text) throws IOException {
    try {
      return PythonTutorTrace.of(text, Recording.parse(lines)).stripTrailing();
    } catch (IllegalArgumentException e) {
      throw new IOException(PYTHON_TUTOR + " cannot show this run: " + e.getMessage(), e);
    }
  }

  private static void checkDistinct(String option, Path file, String what, Path other)
      throws IOException {
    if (file != null && other != null && OutputFile.isSame(file, other)) {
      throw new IOException(option + " and " + what + " are the same file, " + file);
    }
  }

  private static Optional<OutputFile> open(String option, Path file) throws IOException {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OutputFile.at(file));
    } catch (IOException e) {
      throw cannotWrite(option, file, e);
    }
  }

  private static void finish(String option, OutputFile file) throws IOException {
    try {
      file.finish();
    } catch (IOException e) {
      throw cannotWrite(option, file.place(), e);
    }
  }

  private static IOException cannotWrite(String option, Path file, IOException cause) {
    String reason = OutputFile.reason(cause);
    return new IOException(option + " cannot write " + file + ": " + reason, cause);
  }
}

package rootset.experiments;

/** A question about memory, asked twice. */
public interface Experiment {
  /** What it is called on the command line. */
  String name();

  /** What it shows, in a few words. */
  String title();

  /** Asks the JVM that runs this. The measured figures differ a little from machine to machine. */
  Plot onTheJvm();

  /** Asks a heap of the engine, in words. The figures are the same on every machine. */
  Plot inTheEngine();
}

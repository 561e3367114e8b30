package rootset.experiments;

import java.util.List;
import java.util.function.IntSupplier;
import rootset.experiments.Plot.Kind;
import rootset.experiments.Plot.Series;

/** What does a lambda keep alive? */
public final class Closures implements Experiment {
  private static final int LENGTH = 4_000_000;

  private static final List<String> LAMBDAS =
      List.of(
          "no lambda",
          "() -> array.length",
          "() -> length",
          "() -> numbers.length, a field",
          "all lambdas dropped");

  /** The frame of make ends each time; what the global refers to is the lambda. */
  private static final String SCENARIO =
      """
      heap 8192
      shape Array 0 1000
      shape Lambda 1 1    # what it captured: a reference and a number
      shape Owner 1 0     # an object with a field for the array
      global kept null
      gc
      frame make
      new array Array
      new lambda Lambda
      store lambda.0 array
      global kept lambda
      return
      gc
      frame make
      new array Array
      new lambda Lambda
      data lambda.0 1000  # only the length
      global kept lambda
      return
      gc
      frame make
      new this Owner
      new array Array
      store this.0 array
      new lambda Lambda
      store lambda.0 this # a field is reached through its object
      global kept lambda
      return
      gc
      global kept null
      gc
      """;

  private IntSupplier kept;

  /** An object with a large array in a field, and a method whose lambda mentions the field. */
  private static final class Owner {
    private final int[] numbers = new int[LENGTH];

    IntSupplier counter() {
      return () -> numbers.length;
    }
  }

  @Override
  public String name() {
    return "closure";
  }

  @Override
  public String title() {
    return "lambdas that keep an array alive, and one that does not";
  }

  @Override
  public Plot onTheJvm() {
    double without = UsedMemory.afterCollection();
    kept = capturesArray();
    double array = UsedMemory.afterCollection();
    kept = capturesLength();
    double length = UsedMemory.afterCollection();
    kept = new Owner().counter();
    double field = UsedMemory.afterCollection();
    kept = null;
    double dropped = UsedMemory.afterCollection();
    return new Plot(
        "On the JVM: a lambda is kept, next to an array of 16 MB",
        UsedMemory.MEASURED + "; only lambdas refer to arrays",
        "A lambda keeps what its body mentions, whole: to know the length of an array it keeps the "
            + "array. Work the number out first, and the array can go. What surprises: a lambda that "
            + "mentions a field captures this, and with it every field of that object.",
        "",
        "MB in use",
        Kind.BARS,
        LAMBDAS,
        List.of(new Series("in use", List.of(without, array, length, field, dropped))));
  }

  private static IntSupplier capturesArray() {
    int[] array = new int[LENGTH];
    return () -> array.length;
  }

  private static IntSupplier capturesLength() {
    int[] array = new int[LENGTH];
    int length = array.length;
    return () -> length;
  }

  @Override
  public Plot inTheEngine() {
    return new Plot(
        "In the engine: lambdas are objects, and what they capture are fields",
        "words of all objects that a root reaches; an array has 1,001 words",
        "The call in which the array was made has returned each time, so no local refers to it. A lambda "
            + "is an object like others: what its fields refer to stays, also by way of another object.",
        "",
        "words reachable",
        Kind.BARS,
        LAMBDAS,
        List.of(new Series("reachable", EngineHeap.after(SCENARIO).live())));
  }
}

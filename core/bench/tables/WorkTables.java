/** Prints the table that the first argument names; exits with 1 if a claim does not hold. */
final class WorkTables {
  private WorkTables() {}

  public static void main(String[] args) {
    if (!print(args)) {
      System.exit(1);
    }
  }

  private static boolean print(String[] args) {
    switch (args[0]) {
      case "scavenge":
        return new ScavengeTable().print();
      case "mark":
        return new MarkTable().print();
      case "step":
        return new StepTable().print();
      case "gibibyte":
        return new GibibyteTable(args[1]).print();
      default:
        throw new IllegalArgumentException("no table is called " + args[0]);
    }
  }
}

package rootset.verify;

/** Every root that is not null refers to the first word of an object. */
final class RootsReferToObjects implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.LOST;
  }

  @Override
  public void check(Moment moment) {
    int[] roots = moment.roots();
    int[] targets = moment.targets();
    if (roots.length != targets.length) {
      throw new Broken("expected " + targets.length + " roots, found " + roots.length);
    }
    for (int i = 0; i < roots.length; i++) {
      if (roots[i] != 0 && !moment.heap().isObject(roots[i])) {
        throw new Broken(describe(moment, i, targets[i]));
      }
    }
  }

  private static String describe(Moment moment, int root, int target) {
    int address = moment.roots()[root];
    String name = moment.program().roots().name(root, "");
    String found = name + " refers to address " + address + ", where no object begins";
    if (target == 0) {
      return "expected null, but " + found;
    }
    if (moment.isOldPlace(address, target)) {
      return moment.graph().name(target) + " is lost: " + found + "; it stood there before";
    }
    String born = moment.isPlace(address, target) ? name + " refers to it, but " : found + "; ";
    return moment.graph().name(target) + " is lost: " + born + moment.fate(target);
  }
}

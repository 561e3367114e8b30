package rootset.verify;

/**
 * Under a deletion barrier every white object that a black one refers to is protected by a grey
 * one: a chain of white objects leads from there to it. Variables are black once they were looked
 * at, which is in the first step; until then they protect.
 */
final class WeakTriColourInvariant implements EngineInvariant {
  private int stepsBefore; // when marking was off last, or may have been
  private int collections;

  @Override
  public void check(EngineMoment moment) {
    if (moment.promise() != Promise.DELETION_BARRIER) {
      return;
    }
    boolean sawBegin = moment.before() != null && moment.insides().collections() == collections;
    collections = moment.insides().collections();
    if (!moment.insides().marking() || !sawBegin) {
      stepsBefore = moment.insides().steps();
    }
    if (!moment.insides().marking()) {
      return;
    }
    boolean rootsAreBlack = moment.insides().steps() > stepsBefore;
    Protection protection = new Protection(moment, rootsAreBlack);
    for (int address : moment.insides().marked()) {
      if (protection.colours.isBlack(address)) {
        checkFields(moment, protection, address);
      }
    }
    if (rootsAreBlack) {
      checkRoots(moment, protection);
    }
  }

  private static void checkFields(EngineMoment moment, Protection protection, int address) {
    int object = moment.standing().object(address);
    int references = moment.graph().shape(object).references();
    for (int field = moment.graph().weakFields(object); field < references; field++) {
      int target = moment.heap().reference(address, field);
      if (protection.isMissing(target)) {
        String holder = "field " + field + " of " + moment.nameAt(address) + ", which is black,";
        throw new Broken(wrong(moment, holder, target));
      }
    }
  }

  private static void checkRoots(EngineMoment moment, Protection protection) {
    int[] roots = moment.moment().roots();
    for (int i = 0; i < roots.length; i++) {
      if (protection.isMissing(roots[i])) {
        String name = moment.moment().program().roots().name(i, "");
        throw new Broken(wrong(moment, "the variable " + name, roots[i]));
      }
    }
    for (int target : moment.insides().kept()) {
      if (protection.isMissing(target)) {
        throw new Broken(wrong(moment, "what `deref` keeps alive", target));
      }
    }
  }

  private static String wrong(EngineMoment moment, String holder, int target) {
    return "weak tri-colour invariant: "
        + holder
        + " refers to "
        + moment.nameAt(target)
        + ", which is white, and no grey object protects it";
  }

  /** The white objects that a chain of white objects from a grey one leads to. */
  private static final class Protection {
    private final EngineMoment moment;
    private final Colours colours;
    private final boolean[] isProtected;
    private final int[] found;
    private int count;
    private int visited;

    private Protection(EngineMoment moment, boolean rootsAreBlack) {
      this.moment = moment;
      this.colours = new Colours(moment);
      this.isProtected = new boolean[moment.heap().end() + 1];
      this.found = new int[moment.standing().count()];
      if (!rootsAreBlack) {
        protectRoots();
      }
      for (int address : moment.insides().grey()) {
        protectFields(address);
      }
      int before;
      do {
        before = count;
        while (visited < count) {
          protectFields(found[visited++]);
        }
        protectValues();
      } while (count > before);
    }

    private boolean isMissing(int target) {
      return target != 0 && isWhiteForNow(target);
    }

    private void protectRoots() {
      for (int target : moment.moment().roots()) {
        protect(target);
      }
      for (int target : moment.insides().kept()) {
        protect(target);
      }
    }

    private void protectFields(int address) {
      int object = moment.standing().object(address);
      int references = moment.graph().shape(object).references();
      for (int field = moment.graph().weakFields(object); field < references; field++) {
        protect(moment.heap().reference(address, field));
      }
    }

    /** Protects the values of ephemerons that marking will come to, or came to, if the key is. */
    private void protectValues() {
      if (!moment.graph().hasWeakFields()) {
        return;
      }
      Standing standing = moment.standing();
      for (int object = 1; object <= standing.last(); object++) {
        int address = standing.address(object);
        if (address != 0 && moment.graph().isEphemeron(object) && !isWhiteForNow(address)) {
          int key = moment.heap().reference(address, 0);
          if (key == 0 || !isWhiteForNow(key)) {
            protect(moment.heap().reference(address, 1));
          }
        }
      }
    }

    private boolean isWhiteForNow(int address) {
      return colours.isWhite(address) && !isProtected[address];
    }

    private void protect(int target) {
      if (target != 0 && isWhiteForNow(target)) {
        isProtected[target] = true;
        found[count++] = target;
      }
    }
  }
}

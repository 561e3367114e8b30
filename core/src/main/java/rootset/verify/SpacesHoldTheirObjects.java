package rootset.verify;

/**
 * Young objects stand in from-space, code in code pages, objects of more than half a page on pages
 * of their own; nothing stands in to-space or on a free page, and none but a large object crosses
 * the border of a page.
 */
final class SpacesHoldTheirObjects implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    if (moment.promise() != Promise.GENERATIONAL) {
      return;
    }
    Standing standing = moment.standing();
    for (int object = 1; object <= standing.last(); object++) {
      if (standing.has(object)) {
        checkSpace(moment, object, standing.address(object));
        checkBorders(moment, standing.address(object));
      }
    }
  }

  private static void checkSpace(EngineMoment moment, int object, int address) {
    String owner = moment.owner(address);
    boolean isLarge = moment.heap().length(address) > moment.insides().pageWords() / 2;
    String expected = isLarge ? "large" : owner.equals("from") ? "from" : "old";
    if (moment.graph().isCode(object)) {
      expected = isLarge ? "large code" : "code";
    }
    if (!owner.equals(expected)) {
      throw new Broken(wrong(moment, address, expected, owner));
    }
    if (moment.isYoung(address) != owner.equals("from")) {
      throw new Broken(
          moment.nameAt(address) + " stands in the space " + owner + ", but its age says other");
    }
  }

  private static void checkBorders(EngineMoment moment, int address) {
    String owner = moment.owner(address);
    int pageWords = moment.insides().pageWords();
    int end = moment.heap().next(address);
    if (owner.startsWith("large")) {
      if (address % pageWords != 0) {
        throw new Broken(moment.nameAt(address) + " is large, but does not begin a page");
      }
      for (int page = address; page < end; page += pageWords) {
        if (!moment.owner(page).equals(owner)) {
          throw new Broken(wrong(moment, address, owner, moment.owner(page)));
        }
      }
      int nextPage = (end + pageWords - 1) / pageWords * pageWords;
      for (int word = end; word < nextPage && word < moment.heap().end(); word++) {
        if (moment.standing().object(word) != 0) {
          throw new Broken(moment.nameAt(word) + " stands on the page of a large object");
        }
      }
    } else if (!owner.equals("from") && address / pageWords != (end - 1) / pageWords) {
      throw new Broken(moment.nameAt(address) + " crosses the border of a page");
    }
  }

  private static String wrong(EngineMoment moment, int address, String expected, String found) {
    return moment.nameAt(address)
        + " should stand in the space "
        + expected
        + ", but the page belongs to "
        + (found.isEmpty() ? "none" : found);
  }
}

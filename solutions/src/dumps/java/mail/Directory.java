package mail;

import java.util.HashMap;
import java.util.Map;

final class Directory {
  private final Map<Address, Tally> tallies = new HashMap<>();

  void count(Address address) {
    tallies.computeIfAbsent(address, any -> new Tally()).messages++;
  }
}

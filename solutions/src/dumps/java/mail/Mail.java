package mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A mail server: a few people write many messages. */
public final class Mail {
  private static final Directory DIRECTORY = new Directory();
  private static final Deque<Message> OUTBOX = new ArrayDeque<>();
  private static final int PEOPLE = 12;
  private static final int MESSAGES_AN_HOUR = 25;
  private static final int OUTBOX_LENGTH = 40;

  private Mail() {}

  /** Messages are written; the directory counts them for each address. */
  public static void hour(int hour) {
    for (int i = 0; i < MESSAGES_AN_HOUR; i++) {
      int number = MESSAGES_AN_HOUR * hour + i;
      Address from = new Address("person" + number % PEOPLE, "example.org");
      DIRECTORY.count(from);
      if (OUTBOX.size() == OUTBOX_LENGTH) {
        OUTBOX.removeFirst();
      }
      OUTBOX.addLast(new Message(number, "subject " + number));
    }
  }
}

final class Message {
  final int number;
  final String subject;

  Message(int number, String subject) {
    this.number = number;
    this.subject = subject;
  }
}

/** Two of the same text are not equal: nobody wrote equals and hashCode. */
final class Address {
  final String name;
  final String host;

  Address(String name, String host) {
    this.name = name;
    this.host = host;
  }
}

final class Tally {
  int messages;
}

final class Directory {
  private final Map<Address, Tally> tallies = new HashMap<>();

  void count(Address address) {
    tallies.computeIfAbsent(address, any -> new Tally()).messages++;
  }
}

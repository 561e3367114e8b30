package mail;

import java.util.ArrayDeque;
import java.util.Deque;

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

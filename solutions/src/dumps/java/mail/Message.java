package mail;

final class Message {
  final int number;
  final String subject;

  Message(int number, String subject) {
    this.number = number;
    this.subject = subject;
  }
}

package mail;

final class Tally {
  int messages;
}

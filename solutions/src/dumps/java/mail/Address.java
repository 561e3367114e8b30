package mail;

/** Two of the same text are not equal: nobody wrote equals and hashCode. */
final class Address {
  final String name;
  final String host;

  Address(String name, String host) {
    this.name = name;
    this.host = host;
  }
}

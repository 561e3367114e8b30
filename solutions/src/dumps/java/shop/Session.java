package shop;

final class Session {
  final String customer;
  final Cart cart = new Cart();

  Session(String customer) {
    this.customer = customer;
  }
}

package shop;

final class Order {
  final int number;
  final int cents;

  Order(int number, int cents) {
    this.number = number;
    this.cents = cents;
  }
}

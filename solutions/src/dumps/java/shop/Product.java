package shop;

final class Product {
  final int number;
  final String title;
  final int cents;

  Product(int number, String title, int cents) {
    this.number = number;
    this.title = title;
    this.cents = cents;
  }
}

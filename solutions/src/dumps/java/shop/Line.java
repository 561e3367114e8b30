package shop;

final class Line {
  final Product product;
  final int count;

  Line(Product product, int count) {
    this.product = product;
    this.count = count;
  }
}

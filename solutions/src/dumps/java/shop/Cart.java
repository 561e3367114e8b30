package shop;

import java.util.ArrayList;
import java.util.List;

final class Cart {
  private final List<Line> lines = new ArrayList<>();

  void add(Product product, int count) {
    lines.add(new Line(product, count));
  }

  int total() {
    return lines.stream().mapToInt(line -> line.count * line.product.cents).sum();
  }
}

package shop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shop: a catalogue that stays, the last orders, and customers who come and go. */
public final class Shop {
  private static final int PRODUCTS = 240;
  private static final int LAST_ORDERS = 30;
  private static final int CUSTOMERS_AN_HOUR = 20;

  private static final Map<Integer, Product> CATALOGUE = new HashMap<>();
  private static final Deque<Order> LAST = new ArrayDeque<>();

  private Shop() {}

  /** Fills the catalogue. */
  public static void open() {
    for (int number = 0; number < PRODUCTS; number++) {
      CATALOGUE.put(number, new Product(number, "product " + number, 100 + 7 * number % 900));
    }
  }

  /** Customers come, some of them order, all of them leave. */
  public static void hour(int hour) {
    for (int i = 0; i < CUSTOMERS_AN_HOUR; i++) {
      int customer = CUSTOMERS_AN_HOUR * hour + i;
      Session session = Sessions.open("customer-" + customer);
      session.cart.add(CATALOGUE.get(customer * 31 % PRODUCTS), 1 + customer % 3);
      session.cart.add(CATALOGUE.get(customer * 17 % PRODUCTS), 1);
      if (customer % 2 == 0) {
        order(customer, session.cart);
      }
    }
  }

  private static void order(int number, Cart cart) {
    if (LAST.size() == LAST_ORDERS) {
      LAST.removeFirst();
    }
    LAST.addLast(new Order(number, cart.total()));
  }
}

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

final class Order {
  final int number;
  final int cents;

  Order(int number, int cents) {
    this.number = number;
    this.cents = cents;
  }
}

final class Line {
  final Product product;
  final int count;

  Line(Product product, int count) {
    this.product = product;
    this.count = count;
  }
}

final class Cart {
  private final List<Line> lines = new ArrayList<>();

  void add(Product product, int count) {
    lines.add(new Line(product, count));
  }

  int total() {
    return lines.stream().mapToInt(line -> line.count * line.product.cents).sum();
  }
}

final class Session {
  final String customer;
  final Cart cart = new Cart();

  Session(String customer) {
    this.customer = customer;
  }
}

final class Sessions {
  /** Nobody takes a session out again. */
  private static final Map<String, Session> OPEN = new HashMap<>();

  private Sessions() {}

  static Session open(String customer) {
    return OPEN.computeIfAbsent(customer, Session::new);
  }
}

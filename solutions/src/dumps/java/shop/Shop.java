package shop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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

package rootset.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class that an interface drives. Each method of the interface stands for a member of
 * that class with the same parameter types: a method named {@code create} for a constructor, any
 * other for the static method of its name. On a method it names another class for that method
 * alone.
 *
 * <pre>{@code
 * @Drives("rootset.exercises.lrucache.LruCache")
 * interface LruCaches {
 *   <K, V> Cache<K, V> create(int capacity); // new LruCache<K, V>(capacity)
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Drives {
  /**
   * The binary name of the class. A name, not a class: tests must not depend on a student's class.
   */
  String value();
}

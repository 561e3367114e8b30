package rootset.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the criterion that a test proves, by its id in course.yaml. On a class it holds for every
 * test that names none of its own. A criterion is met when all of its tests pass.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Criterion {
  /** What {@link #budget} says of a criterion that has none. */
  int NO_BUDGET = -1;

  /** The criterion's id within its exercise. */
  String value();

  /** Bytes that one operation may allocate in the long run; see {@link Allocation}. */
  int budget() default NO_BUDGET;
}

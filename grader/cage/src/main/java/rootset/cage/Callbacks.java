package rootset.cage;

import java.lang.reflect.Method;

/** Calls objects that live in the judge. */
interface Callbacks {
  Object call(int object, Method method, Object[] arguments) throws Throwable;
}

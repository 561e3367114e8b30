package rootset.collectors;

import java.util.function.Supplier;
import rootset.heap.Collector;

/**
 * A way in which a collector can be wrong.
 *
 * @param name what it is called
 * @param base the name of the correct collector that it differs from
 * @param sentence what is wrong
 * @param collector makes a collector that has it
 */
record Fault(String name, String base, String sentence, Supplier<Collector> collector) {}

package rootset.judge.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;

class StepCountingTest {
  private static final String TEN =
      "static final List<Integer> TEN = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);\n"
          + "static <K> Map<K, K> map(Map<K, K> to, List<K> keys) {"
          + " for (K key : keys) to.put(key, key); return to; }\n";

  /** The steps of some statements, the entry of the method around them not among them. */
  private static long stepsOf(String declarations, String statements) {
    String run = "static void run() throws Exception {\n" + statements + "\n}";
    return Twins.ofMembers(declarations + "\n" + run).steps() - 1;
  }

  @Test
  void entering_a_method_is_a_step() {
    assertThat(Twins.ofMembers("static void run() {}").steps()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for (int i = 0; i < 5; i++) {}                                        | 5",
        "int i = 5; while (i > 0) i--;                                         | 5",
        "int i = 0; do { i++; } while (i < 5);                                 | 4",
        "for (int i = 0; i < 3; i++) for (int j = 0; j < 4; j++) {}            | 15",
        "for (int each : new int[5]) {}                                        | 5",
        "for (int i = 0; i < 5; i++) { if (i == 2) continue; }                 | 5",
        "for (int i = 0; i < 5; i++) { if (i == 2) break; }                    | 2",
        "int i = 0; while (true) { if (++i < 5) continue; break; }             | 4",
        "int i = 0; a: while (true) switch (i++) { case 3: break a; default: } | 3",
        "if (TEN != null) {}                                                   | 0"
      })
  void a_jump_back_is_a_step(String statements, long steps) {
    assertThat(stepsOf(TEN, statements)).as(statements).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static void down(int n) { if (n > 0) down(n - 1); }     | down(4);                      | 5",
        "static int one() { return 1; }                          | one(); one();                 | 2",
        "static class A {}                                       | new A();                      | 1",
        "static class A { { TEN.size(); } static { one(); } static void one() {} } | new A();     | 4",
        "record P(int x, int y) {}                               | new P(1, 2).x();              | 2",
        "interface I { default void m() {} } static class A implements I {} | new A().m();       | 2",
        "                                                        | Runnable r = () -> {}; r.run(); | 1",
        "static class A implements Comparable<A> { public int compareTo(A b) { return 0; } }"
            + "                                                  | ((Comparable) new A()).compareTo(new A()); | 3",
      })
  void an_entry_is_a_step(String declarations, String statements, long steps) {
    String members = TEN + (declarations == null ? "" : declarations);
    assertThat(stepsOf(members, statements)).as(statements).isEqualTo(steps);
  }

  /** Where there is one call, it is 1 of the steps. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "List<Integer> it = new ArrayList<>(TEN)             | it.contains(99)                 | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.indexOf(0)                   | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.get(5)                       | 1",
        "List<Integer> it = new ArrayList<>(TEN)             | it.remove(0)                    | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.remove(9)                    | 2",
        "List<Integer> it = new ArrayList<>(TEN)             | it.remove((Object) 9)           | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.add(0, 7)                    | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.add(10, 7)                   | 1",
        "List<Integer> it = new ArrayList<>(TEN)             | it.add(7)                       | 1",
        "List<Integer> it = new ArrayList<>(TEN)             | it.removeAll(TEN)               | 101",
        "List<Integer> it = new ArrayList<>(TEN)             | it.containsAll(List.of(1, 2))   | 22",
        "List<Integer> it = new ArrayList<>(TEN)             | it.addAll(TEN)                  | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.addAll(0, TEN)               | 21",
        "List<Integer> it = new ArrayList<>(TEN)             | it.sort(null)                   | 11",
        "List<Integer> it = new ArrayList<>(TEN)             | it.subList(0, 5).clear()        | 7",
        "List<Integer> it = new ArrayList<>(TEN)             | it.removeIf(x -> x > 3)         | 21",
        "List<Integer> it = new LinkedList<>(TEN)            | it.get(5)                       | 6",
        "List<Integer> it = new LinkedList<>(TEN)            | it.get(9)                       | 2",
        "List<Integer> it = new LinkedList<>(TEN)            | it.set(4, 0)                    | 5",
        "List<Integer> it = new LinkedList<>(TEN)            | it.remove(0)                    | 1",
        "LinkedList<Integer> it = new LinkedList<>(TEN)      | it.removeFirst()                | 1",
        "Collection<Integer> it = new LinkedList<>(TEN)      | it.remove(5)                    | 11",
        "Collection<Integer> it = new HashSet<>(TEN)         | it.remove(5)                    | 1",
        "Collection<Integer> it = new HashSet<>(TEN)         | it.contains(99)                 | 1",
        "Set<Integer> it = new TreeSet<>(TEN)                | it.removeAll(List.of(1))        | 3",
        "Deque<Integer> it = new ArrayDeque<>(TEN)           | it.removeFirst()                | 1",
        "Deque<Integer> it = new ArrayDeque<>(TEN)           | it.remove()                     | 1",
        "Deque<Integer> it = new ArrayDeque<>(TEN)           | it.remove(5)                    | 11",
        "Deque<Integer> it = new ArrayDeque<>(TEN)           | it.removeFirstOccurrence(5)     | 11",
        "Queue<Integer> it = new PriorityQueue<>(TEN)        | it.poll()                       | 1",
        "Queue<Integer> it = new PriorityQueue<>(TEN)        | it.remove(5)                    | 11",
        "Map<Integer, Integer> it = map(new HashMap<>(), TEN) | it.get(5)                      | 1",
        "Map<Integer, Integer> it = map(new HashMap<>(), TEN) | it.remove(5)                   | 1",
        "Map<Integer, Integer> it = map(new TreeMap<>(), TEN) | it.remove(5)                   | 1",
        "Map<Integer, Integer> it = map(new HashMap<>(), TEN) | it.containsValue(5)            | 11",
        "Map<Integer, Integer> it = map(new HashMap<>(), TEN) | it.values().remove(5)          | 12",
        "Map<Integer, Integer> it = map(new HashMap<>(), TEN) | it.keySet().remove(5)          | 2",
        "Map<Integer, Integer> it = map(new LinkedHashMap<>(), TEN) | it.keySet().iterator().next() | 3",
        "Map<Integer, Integer> it = map(new HashMap<>(), TEN) | new TreeMap<>(it)              | 11",
        "Collection<Integer> it = TEN                        | new ArrayList<>(it)             | 11",
        "Collection<Integer> it = TEN                        | List.copyOf(it)                 | 11",
        "Collection<Integer> it = TEN                        | it.toArray(new Integer[0])      | 11",
        "Collection<Integer> it = TEN                        | it.equals(new ArrayList<>(TEN)) | 22",
        "Collection<Integer> it = TEN                        | it.equals(List.of())            | 2",
        "Collection<Integer> it = TEN                        | it.hashCode()                   | 11",
        "Object it = TEN                                     | it.toString()                   | 10",
        "Object it = TEN                                     | String.valueOf(it)              | 10",
        "Object it = TEN                                     | Objects.hashCode(it)            | 10",
        "Object it = TEN                                     | new java.util.concurrent.atomic.AtomicReference<>(it) | 1",
        "Collection<Integer> it = TEN                        | Collections.min(it)             | 11",
        "Collection<Integer> it = TEN                        | Collections.disjoint(it, TEN)   | 101",
        "List<Integer> it = new LinkedList<>(TEN)            | Collections.swap(it, 4, 5)      | 10",
        "Collection<Integer> it = TEN                        | it.stream().findFirst()         | 3",
        "Collection<Integer> it = TEN                        | it.stream().count()             | 2",
        "Collection<Integer> it = TEN                        | it.stream().min(Comparator.naturalOrder()) | 13",
        "Collection<Integer> it = TEN                        | it.stream().mapToInt(x -> x).sum() | 23",
        "int[] it = new int[10]                              | Arrays.stream(it).sum()         | 12",
        "int[] it = new int[10]                              | IntStream.range(0, 10).sum()    | 12",
        "int[] it = new int[10]                              | it.clone()                      | 10",
        "int[] it = new int[10]                              | it.hashCode()                   | 0",
        "int[] it = new int[10]                              | Arrays.copyOf(it, 20)           | 21",
        "int[] it = new int[10]                              | Arrays.copyOfRange(it, 2, 6)    | 5",
        "long[] it = new long[10]                            | Arrays.fill(it, 1L)             | 11",
        "long[] it = new long[10]                            | Arrays.fill(it, 2, 6, 1L)       | 5",
        "int[] it = new int[10]                              | System.arraycopy(it, 0, it, 1, 9) | 9",
        "String it = \"0123456789\"                          | it.indexOf('x')                 | 10",
        "String it = \"0123456789\"                          | it.charAt(5)                    | 0",
        "String it = \"0123456789\"                          | it.equals(\"012345678x\")       | 10",
        "String it = \"0123456789\"                          | it.equals(\"x\")                | 0",
        "String it = \"0123456789\"                          | it.substring(7)                 | 3",
        "String it = \"0123456789\"                          | it.repeat(3)                    | 30",
        "StringBuilder it = new StringBuilder(\"0123456789\") | it.append('x')                 | 0",
        "StringBuilder it = new StringBuilder(\"0123456789\") | it.append(it)                  | 10",
        "StringBuilder it = new StringBuilder(\"0123456789\") | it.deleteCharAt(9)             | 1",
        "StringBuilder it = new StringBuilder(\"0123456789\") | it.insert(0, 'x')              | 10",
      })
  void a_call_costs_what_it_goes_through(String declaration, String call, long steps) {
    String declarations = TEN + "static " + declaration + ";";
    assertThat(stepsOf(declarations, call + ";")).as(call).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 1 for calling the function, the rest for what it calls.
        "Predicate<Object> it = TEN::contains                                  | it.test(99)   | 12",
        "BiPredicate<Collection<Integer>, Object> it = Collection::contains    | it.test(TEN, 5) | 12",
        "Function<List<Integer>, Integer> it = Collections::max                | it.apply(TEN) | 12",
        "Function<List<Integer>, Collection<Integer>> it = ArrayList::new      | it.apply(TEN) | 12",
        "Supplier<Stream<Integer>> it = TEN::stream                            | it.get().findFirst() | 4",
        "Function<String, Integer> it = String::length                         | it.apply(\"x\") | 1",
      })
  void a_method_reference_is_charged_as_the_call(String declaration, String call, long steps) {
    String declarations = TEN + "static " + declaration + ";";
    assertThat(stepsOf(declarations, call + ";")).as(call).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                                             | 11",
        "public boolean contains(Object o) { return true; }                           | 2",
        "public boolean contains(Object o) { return super.contains(o); }              | 13",
        "public boolean contains(String o) { return true; }                           | 11",
      })
  void a_students_collection_is_charged_for_what_it_inherits(String override, long steps) {
    String declarations =
        TEN
            + "static class Mine extends ArrayList<Integer> { Mine() { super(TEN); }"
            + (override == null ? "" : override)
            + "} static List<Integer> it = new Mine(); static Mine mine = new Mine();";

    assertThat(stepsOf(declarations, "it.contains(99);")).as("List").isEqualTo(steps);
    assertThat(stepsOf(declarations, "mine.contains((Object) 99);"))
        .as("its own type: a call of the student's own method is no call into the JDK")
        .isIn(steps, steps - 1);
  }

  @Test
  void the_version_of_a_class_file_stays() {
    Twins twins = Twins.ofMembers("static void run() {}");

    assertThat(version(twins.countedFiles().get("Subject")))
        .isEqualTo(version(twins.plainFiles().get("Subject")));
  }

  private static int version(byte[] classFile) {
    return new ClassReader(classFile).readUnsignedShort(6);
  }

  @Test
  void a_method_that_grows_too_long_is_refused() {
    String huge = "static int i; static void run() {" + " new ArrayList<>();".repeat(7_000) + "}";

    assertThatThrownBy(() -> Twins.ofMembers(huge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Subject.run is too long to be counted");
  }
}

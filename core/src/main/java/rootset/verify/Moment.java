package rootset.verify;

import rootset.scenario.Insides;
import rootset.scenario.Op;

/**
 * All that is known when an image is judged: the image, the program as it should be, and what just
 * happened.
 */
final class Moment {
  private final Promise promise;
  private final Op op;
  private final boolean refused;
  private final ShadowProgram program;
  private final HeapImage heap;
  private final int[] roots;
  private final int[] targets;
  private final LiveGraph live;
  private final CountedObjects counted;
  private final Places places;
  private final Sightings sightings;
  private final StepwiseMarking marking;
  private final Insides insides;

  Moment(
      Promise promise,
      Op op,
      boolean refused,
      ShadowProgram program,
      HeapImage heap,
      int[] roots,
      LiveGraph live,
      CountedObjects counted,
      Places places,
      Sightings sightings,
      StepwiseMarking marking,
      Insides insides) {
    this.promise = promise;
    this.op = op;
    this.refused = refused;
    this.program = program;
    this.heap = heap;
    this.roots = roots;
    this.targets = program.roots().targets();
    this.live = live;
    this.counted = counted;
    this.places = places;
    this.sightings = sightings;
    this.marking = marking;
    this.insides = insides;
  }

  Promise promise() {
    return promise;
  }

  /** The operation executed last. */
  Op op() {
    return op;
  }

  /** Whether the operation executed last was a collection of the whole heap. */
  boolean isCollection() {
    boolean isYoung = op instanceof Op.CollectYoung;
    return op instanceof Op.Collect || isYoung && !promise.hasGenerations();
  }

  /** Whether the operation executed last is an allocation that was refused. */
  boolean isRefusal() {
    return refused && (op instanceof Op.New || op instanceof Op.NewList);
  }

  /** Whether the allocation executed last was refused. */
  boolean wasRefused() {
    return refused;
  }

  ShadowProgram program() {
    return program;
  }

  ShadowGraph graph() {
    return program.graph();
  }

  HeapImage heap() {
    return heap;
  }

  /** What the run says that the roots refer to: addresses. */
  int[] roots() {
    return roots;
  }

  /** What the roots should refer to: objects. */
  int[] targets() {
    return targets;
  }

  /** The reachable objects, once they are recognised. */
  LiveGraph live() {
    return live;
  }

  /** The objects that counting keeps, once they are computed. */
  CountedObjects counted() {
    return counted;
  }

  /** Where objects should stand. */
  Places places() {
    return places;
  }

  /** Where objects stood in the image before, if they may move. */
  Sightings sightings() {
    return sightings;
  }

  /** When marking in steps may be on, if the promise allows that and nobody looks inside. */
  StepwiseMarking marking() {
    return marking;
  }

  /** What the collector showed of its insides; null if it was not asked. */
  Insides insides() {
    return insides;
  }

  /** Whether an object stands at its place, reachable or not. */
  boolean stands(int object) {
    int address = places.address(object);
    return places.object(address) == object
        && heap.isObject(address)
        && heap.shapeId(address) == graph().shapeId(object);
  }

  /** Whether the address of an object was handed out again. */
  boolean isOverwritten(int object) {
    int heir = places.object(places.address(object));
    return heir != Places.UNKNOWN && heir != object;
  }

  /** Whether an object should stand at an address, and not only did so before. */
  boolean isPlace(int address, int object) {
    return address == places.address(object) && places.object(address) != Places.UNKNOWN;
  }

  /** Whether an object stood at an address, but may have moved since. */
  boolean isOldPlace(int address, int object) {
    return address == places.address(object) && places.object(address) == Places.UNKNOWN;
  }

  /** How people call the object at an address, which is one of the program's if it is reachable. */
  String nameAt(int address) {
    int object = heap.object(address);
    return object == HeapImage.STRANGER
        ? "the " + shapeAt(address) + " at address " + address + ", which nothing reaches,"
        : graph().name(object) + " at address " + address;
  }

  /** The name of the shape of the object at an address. */
  String shapeAt(int address) {
    return program.shapes().get(heap.shapeId(address)).name();
  }

  /** What became of an object that should stand at its place, and does not. */
  String fate(int object) {
    int place = places.address(object);
    int heir = places.object(place);
    if (heir == Places.UNKNOWN) {
      return "it stood at address " + place + " before";
    }
    if (isOverwritten(object)) {
      return "its block at address " + place + " was handed out again for " + graph().name(heir);
    }
    if (heap.isFree(place)) {
      return "its block at address " + place + " is free";
    }
    return heap.isObject(place)
        ? "another object stands at its address " + place
        : "no block begins at its address " + place;
  }
}

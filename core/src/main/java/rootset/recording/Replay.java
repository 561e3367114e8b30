package rootset.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rootset.heap.HeapListener.Root;
import rootset.heap.Pause;
import rootset.heap.Shape;
import rootset.stack.CallStack;
import rootset.stack.Frame;

/**
 * Goes through a recording, event by event, and holds the state that the events lead to: the
 * objects that stand in the heap, the frames, the other roots.
 *
 * <p>It needs no collector and no heap. Objects are named by number; the references in frames,
 * globals and fields are such numbers, 0 for null and -1 for a place where no object stands.
 */
public final class Replay {
  private static final int MAX_FRAMES = 1 << 24;

  private final List<Event> events;
  private final List<Shape> shapes;
  private final List<Resident> objects = new ArrayList<>(); // by number - 1; null if freed
  private final CallStack stack = new CallStack(MAX_FRAMES);
  private final CallStack globals = new CallStack(1);
  private final String[] spaces; // by page
  private final int pageWords;
  private final int heapEnd;
  private int[] handles = new int[4];
  private int next;
  private int marking; // how many full pauses ended so far

  /** Begins before the first event of {@code recording}. */
  public Replay(Recording recording) {
    this.events = recording.events();
    this.shapes = new ArrayList<>(recording.shapes());
    this.pageWords = recording.pageWords();
    this.heapEnd = 1 + recording.heapWords();
    this.spaces = new String[recording.heapWords() / pageWords + 1];
    Arrays.fill(spaces, "");
    globals.push("globals");
  }

  /** Whether there is another event. */
  public boolean hasNext() {
    return next < events.size();
  }

  /** The event that {@link #step} will go through; there must be one. */
  public Event peek() {
    return events.get(next);
  }

  /**
   * Goes through the next event, which must be there, and returns it.
   *
   * @throws IllegalArgumentException if the event cannot have happened now, with its line
   */
  public Event step() {
    Event event = events.get(next++);
    if (event instanceof Event.Operation) {
      return event;
    } else if (event instanceof Event.NewShape shape) {
      shapes.add(shape.shape());
    } else if (event instanceof Event.Allocation allocation) {
      allocate(allocation);
    } else if (event instanceof Event.FieldWrite write) {
      checkTarget(event, write.target());
      write(event, write.holder(), write.field(), write.target());
    } else if (event instanceof Event.DataWrite write) {
      Resident holder = object(event, write.holder());
      checkIndex(event, "data word", write.index(), holder.data.length);
      holder.data[write.index()] = write.value();
    } else if (event instanceof Event.Clear clear) {
      write(event, clear.holder(), clear.field(), 0);
    } else if (event instanceof Event.Fill fill) {
      fill(fill);
    } else if (event instanceof Event.Label label) {
      object(event, label.object()).label = label.text();
    } else if (event instanceof Event.FieldName name) {
      name(name);
    } else if (event instanceof Event.Print) {
      return event;
    } else if (!stepRoots(event)) {
      stepCollector(event);
    }
    return event;
  }

  /** The number of objects that were born, of which the last has that number. */
  public int born() {
    return objects.size();
  }

  /** Whether {@code object} was born and not freed. */
  public boolean isStanding(int object) {
    return object > 0 && object <= objects.size() && objects.get(object - 1) != null;
  }

  /** Where {@code object}, which must stand in the heap, has its header. */
  public int address(int object) {
    return object(object).address;
  }

  /** The length of {@code object} in words, headers included. */
  public int words(int object) {
    return object(object).words;
  }

  /** The number of pages. */
  public int pages() {
    return spaces.length;
  }

  /** The space that a page belongs to; empty if to none. */
  public String space(int page) {
    return spaces[page];
  }

  /** The space that {@code object} stands in; empty if the collector names none. */
  public String spaceOf(int object) {
    return spaces[address(object) / pageWords];
  }

  /** The shape of {@code object}. */
  public Shape shape(int object) {
    return object(object).shape;
  }

  /** What a reference field of {@code object} refers to. */
  public int reference(int object, int field) {
    return object(object).references[field];
  }

  /** A data word of {@code object}. */
  public int data(int object, int index) {
    return object(object).data[index];
  }

  /** Whether {@code object} was marked since the last full pause ended. */
  public boolean isMarked(int object) {
    return object(object).marked == marking + 1;
  }

  /** Whether all fields of {@code object} were visited since it was marked or moved last. */
  public boolean isVisited(int object) {
    return object(object).visited == marking + 1;
  }

  /** What the program calls {@code object}; empty if it has not said. */
  public String label(int object) {
    return object(object).label;
  }

  /** What the program calls a field of {@code object}; empty if it has not said. */
  public String fieldName(int object, int field) {
    String[] names = object(object).fieldNames;
    return field < names.length && names[field] != null ? names[field] : "";
  }

  /** The frames, whose references are numbers of objects. For reading only. */
  public CallStack stack() {
    return stack;
  }

  /** The global variables, whose references are numbers of objects. For reading only. */
  public Frame globals() {
    return globals.top();
  }

  /** The number of handles that there may be, open or closed. */
  public int handles() {
    return handles.length;
  }

  /** What a handle refers to; 0 if it is closed. */
  public int handle(int handle) {
    return handles[handle];
  }

  private void allocate(Event.Allocation event) {
    if (event.object() != objects.size() + 1) {
      throw slip(event, "the birth of object " + (objects.size() + 1), "that of " + event.object());
    }
    checkIndex(event, "shape", event.shape(), shapes.size());
    Resident object = new Resident(shapes.get(event.shape()), event.words());
    checkIndex(event, "address", event.address(), heapEnd);
    object.address = event.address();
    objects.add(object);
  }

  private void write(Event event, int holder, int field, int target) {
    Resident object = object(event, holder);
    checkIndex(event, "reference field", field, object.references.length);
    object.references[field] = target;
  }

  private void fill(Event.Fill event) {
    checkTarget(event, event.target());
    Resident object = object(event, event.holder());
    int fields = object.references.length;
    checkIndex(event, "reference field", event.field(), fields + 1);
    checkIndex(event, "count", event.count(), fields - event.field() + 1);
    Arrays.fill(object.references, event.field(), event.field() + event.count(), event.target());
  }

  private void name(Event.FieldName event) {
    Resident object = object(event, event.object());
    int fields = Math.max(object.references.length, object.data.length);
    checkIndex(event, "field", event.field(), fields);
    if (event.field() >= object.fieldNames.length) {
      object.fieldNames = Arrays.copyOf(object.fieldNames, event.field() + 1);
    }
    object.fieldNames[event.field()] = event.name();
  }

  /** Goes through an event that concerns roots; false if it is another one. */
  private boolean stepRoots(Event event) {
    if (event instanceof Event.RootWrite write) {
      checkTarget(event, write.target());
      writeRoot(write);
    } else if (event instanceof Event.NumberWrite write) {
      checkCalled(event);
      declare(event, stack.top(), write.slot(), write.name())
          .setPrimitive(write.slot(), write.value());
    } else if (event instanceof Event.Enter enter) {
      enter(enter);
    } else if (event instanceof Event.Leave) {
      checkCalled(event);
      stack.pop();
    } else {
      return false;
    }
    return true;
  }

  private void enter(Event.Enter event) {
    checkIndex(event, "frame", stack.depth(), MAX_FRAMES);
    if (event.function().isEmpty()) {
      checkIndex(event, "slots", event.slots(), MAX_FRAMES);
      stack.enter(event.slots());
    } else {
      checkIndex(event, "slots", event.slots(), 1);
      stack.push(event.function());
    }
  }

  private void writeRoot(Event.RootWrite event) {
    int slot = event.slot();
    if (event.root() == Root.HANDLE) {
      checkIndex(event, "handle", slot, MAX_FRAMES);
      if (slot >= handles.length) {
        handles = Arrays.copyOf(handles, 2 * slot);
      }
      handles[slot] = event.target();
    } else if (event.root() == Root.GLOBAL) {
      declare(event, globals.top(), slot, event.name()).setReference(slot, event.target());
    } else {
      checkCalled(event);
      declare(event, stack.top(), slot, event.name()).setReference(slot, event.target());
    }
  }

  /** Makes sure that a frame has the slot, which may be the next one. */
  private static Frame declare(Event event, Frame frame, int slot, String name) {
    checkIndex(event, "slot", slot, frame.slots() + 1);
    if (slot == frame.slots() && frame.declare(name) != slot) {
      throw slip(event, "a new name for slot " + slot, '"' + name + '"');
    }
    return frame;
  }

  private void stepCollector(Event event) {
    if (event instanceof Event.Mark mark) {
      object(event, mark.object()).marked = marking + 1;
    } else if (event instanceof Event.Visit visit) {
      object(event, visit.object()).visited = marking + 1;
    } else if (event instanceof Event.Move move) {
      move(move);
    } else if (event instanceof Event.Free free) {
      object(event, free.object());
      objects.set(free.object() - 1, null);
    } else if (event instanceof Event.PageOwner owner) {
      checkIndex(event, "page", owner.page(), spaces.length);
      spaces[owner.page()] = owner.space();
    } else if (event instanceof Event.PauseEnd end && end.pause() == Pause.FULL) {
      marking++;
    }
  }

  /** An object that moves keeps its colour; where colours mean nothing, a copy is to be visited. */
  private void move(Event.Move event) {
    Resident object = object(event, event.object());
    checkIndex(event, "address", event.address(), heapEnd);
    object.address = event.address();
    if (object.marked != marking + 1) {
      object.visited = 0;
    }
  }

  private Resident object(int object) {
    if (!isStanding(object)) {
      throw new IllegalArgumentException("object " + object + " does not stand in the heap now");
    }
    return objects.get(object - 1);
  }

  private Resident object(Event event, int object) {
    if (!isStanding(object)) {
      String fate = object > 0 && object <= objects.size() ? "was freed" : "was not born";
      throw slip(event, "an object that stands in the heap", object + ", which " + fate);
    }
    return objects.get(object - 1);
  }

  private void checkTarget(Event event, int target) {
    if (target > objects.size()) {
      throw slip(event, "an object that was born", String.valueOf(target));
    }
  }

  private void checkCalled(Event event) {
    if (stack.depth() == 0) {
      throw slip(event, "an open call", "none");
    }
  }

  private static void checkIndex(Event event, String what, int index, int count) {
    if (index >= count) {
      String expected = count == 0 ? "no " + what : what + " 0 to " + (count - 1);
      throw slip(event, expected, String.valueOf(index));
    }
  }

  private static IllegalArgumentException slip(Event event, String expected, String found) {
    return Entry.slip(event.line(), expected, found);
  }

  /** An object, from its birth until it is freed. */
  private static final class Resident {
    private final Shape shape;
    private final int words;
    private final int[] references;
    private final int[] data;
    private String[] fieldNames = {}; // null where the program gave none
    private int address;
    private String label = "";
    private int visited; // the marking that visited all its fields, counted from 1
    private int marked; // the marking that found it, counted from 1

    private Resident(Shape shape, int words) {
      this.shape = shape;
      this.words = words;
      this.references = new int[shape.references()];
      this.data = new int[shape.data()];
    }
  }
}

package rootset.recording;

import rootset.heap.HeapListener.Root;
import rootset.heap.Pause;
import rootset.heap.Shape;

/**
 * Something that happened in a recorded run, and the line of the recording that tells it. Objects
 * are named by number; 0 is null, and -1 a place where no object stands.
 */
public sealed interface Event {
  /** The line of the recording, counted from 1. */
  int line();

  /** The program begins the operation in line {@code at} of its text. */
  record Operation(int line, int at, String text) implements Event {}

  /** A shape gets the next number. */
  record NewShape(int line, Shape shape) implements Event {}

  /** An object is born. */
  record Allocation(int line, int object, int address, int shape, int words) implements Event {}

  /** The program writes a reference field. */
  record FieldWrite(int line, int holder, int field, int target) implements Event {}

  /** The program writes a data word. */
  record DataWrite(int line, int holder, int index, int value) implements Event {}

  /** The program lets a root refer to an object; a handle has an empty name. */
  record RootWrite(int line, Root root, int slot, String name, int target) implements Event {}

  /** The program puts a number into a slot of the top frame. */
  record NumberWrite(int line, int slot, String name, int value) implements Event {}

  /** The program calls a function; the frame begins with some null slots that have no names. */
  record Enter(int line, String function, int slots) implements Event {}

  /** The program returns from the top frame. */
  record Leave(int line) implements Event {}

  /** The collector marks an object. */
  record Mark(int line, int object) implements Event {}

  /** The collector has visited every field of an object. */
  record Visit(int line, int object) implements Event {}

  /** The collector moved an object. */
  record Move(int line, int object, int address) implements Event {}

  /** The collector reclaims an object. */
  record Free(int line, int object) implements Event {}

  /** The collector clears a weak field. */
  record Clear(int line, int holder, int field) implements Event {}

  /** The collector queues the token of a dead object. */
  record Finalize(int line, int token) implements Event {}

  /** A page belongs to a space from now on; an empty name means to none. */
  record PageOwner(int line, int page, String space) implements Event {}

  /** The program calls an object so from now on. */
  record Label(int line, int object, String text) implements Event {}

  /** The program calls a field of an object so from now on. */
  record FieldName(int line, int object, int field, String name) implements Event {}

  /**
   * The program lets {@code count} reference fields, from {@code field} on, refer to one object.
   */
  record Fill(int line, int holder, int field, int count, int target) implements Event {}

  /** The program prints a line of text. */
  record Print(int line, String text) implements Event {}

  /** The program waits for its collector from now on. */
  record PauseBegin(int line, Pause pause) implements Event {}

  /** The program goes on, after {@code units} units of work. */
  record PauseEnd(int line, Pause pause, long units) implements Event {}
}

package rootset.scenario;

import java.util.List;
import rootset.heap.Shape;

/** One operation of a scenario, and the line that it stands in. */
public sealed interface Op {
  /** The line of the scenario's text, counted from 1. */
  int line();

  /** {@code frame NAME}: calls a function. */
  record PushFrame(int line, String name) implements Op {}

  /** {@code return}: returns from the function called last. */
  record PopFrame(int line) implements Op {}

  /** {@code new VAR SHAPE}: makes an object and lets a local refer to it. */
  record New(int line, String variable, Shape shape) implements Op {}

  /** {@code list VAR COUNT SHAPE}: makes a linked list and lets a local refer to its first node. */
  record NewList(int line, String variable, int count, Shape shape) implements Op {}

  /** {@code set VAR PATH}: lets a local refer to an object. */
  record SetLocal(int line, String variable, Path source) implements Op {}

  /** {@code drop VAR}: sets a local to null. */
  record Drop(int line, String variable) implements Op {}

  /** {@code global NAME PATH}: lets a global refer to an object. */
  record SetGlobal(int line, String name, Path source) implements Op {}

  /** {@code store HOLDER.FIELD PATH}: lets a field refer to an object. */
  record Store(int line, Path holder, int field, Path source) implements Op {}

  /** {@code data HOLDER.INDEX VALUE}: writes a data word. */
  record StoreData(int line, Path holder, int index, int value) implements Op {}

  /** {@code repeat COUNT … end}: does the operations between, COUNT times. */
  record Repeat(int line, int count, List<Op> body) implements Op {
    /** Keeps its own copy of the body. */
    public Repeat {
      body = List.copyOf(body);
    }
  }

  /** {@code gc}: collects. */
  record Collect(int line) implements Op {}

  /** {@code gc young}: collects the young generation, or all of a heap that has none. */
  record CollectYoung(int line) implements Op {}

  /** {@code gc start}: begins to mark, if the collector can mark in steps. */
  record StartMarking(int line) implements Op {}

  /** {@code gc step BUDGET}: marks on for so many units of work. */
  record MarkStep(int line, int budget) implements Op {}

  /** {@code deref VAR HOLDER}: lets a local refer to what a weak object refers to, or to null. */
  record Deref(int line, String variable, Path holder) implements Op {}

  /** {@code job}: ends a job, so that what it read from weak objects is kept alive no longer. */
  record EndJob(int line) implements Op {}

  /** {@code register PATH TOKEN}: wants to be told with a token when an object is dead. */
  record Register(int line, Path target, int token) implements Op {}

  /** {@code expect objects N}: so many objects stand in the heap, reachable or not. */
  record ExpectObjects(int line, int count) implements Op {}

  /** {@code expect free-blocks N}: so many free blocks stand in the heap. */
  record ExpectFreeBlocks(int line, int count) implements Op {}

  /** {@code expect same PATH PATH}: both lead to the same object, or both to null. */
  record ExpectSame(int line, Path first, Path second) implements Op {}

  /** {@code expect data HOLDER.INDEX VALUE}: a data word holds a value. */
  record ExpectData(int line, Path holder, int index, int value) implements Op {}

  /** {@code expect floating N}: so many objects stand in the heap that nothing reaches. */
  record ExpectFloating(int line, int count) implements Op {}

  /** {@code expect finalized TOKEN…}: takes these tokens, and no others, out of the queue. */
  record ExpectFinalized(int line, List<Integer> tokens) implements Op {
    /** Keeps its own copy of the tokens. */
    public ExpectFinalized {
      tokens = List.copyOf(tokens);
    }
  }

  /** {@code expect refused}: the allocation just before was refused. */
  record ExpectRefused(int line) implements Op {}
}

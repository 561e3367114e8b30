package rootset.exercises.callstack;

import java.util.List;
import rootset.testkit.Drives;

/** Drives {@code WordStack}: makes stacks, and runs programs on them. */
@Drives("rootset.exercises.callstack.WordStack")
interface WordStacks {
  MachineStack create(int words, List<Function> functions);

  @Drives("rootset.exercises.callstack.Machine")
  Machine.Outcome run(MachineStack stack, int function, int argument);
}

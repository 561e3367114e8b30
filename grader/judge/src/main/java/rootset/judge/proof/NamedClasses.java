package rootset.judge.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Rule;
import rootset.judge.names.Names;

/** The classes and packages that rules name exist; a rule about others would forbid nothing. */
record NamedClasses(Tree tree, JavaNames names) implements Check {
  private static final Set<String> RULES = Set.of("avoids", "captures");

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    List<Refusal> refusals = new ArrayList<>();
    for (Criterion criterion : exercise.criteria()) {
      criterion
          .rule()
          .filter(rule -> RULES.contains(rule.name()))
          .ifPresent(rule -> read(exercise, criterion, rule, refusals));
    }
    return refusals;
  }

  private void read(Exercise exercise, Criterion criterion, Rule rule, List<Refusal> refusals) {
    for (String name : rule.argument().strip().split("\\s*,\\s*")) {
      if (!names.has(name)) {
        refusals.add(
            new Refusal(
                tree.courseFile(exercise, name),
                "the rule of " + criterion.id() + " names " + name + ", which does not exist",
                Names.nearest(name, names.like(name))
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("Name a class or a package of the JDK, the engine or the exercise.")));
      }
    }
  }
}

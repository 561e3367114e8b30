package rootset.judge.inspect;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * A class's static initializer, asked for what a field's type does not tell: that a List comes from
 * {@code List.of}, that a lambda captures nothing, that an array is empty. It says yes only where
 * one instruction is sure to have made what the field gets.
 */
final class StaticInitializer {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Map$Entry",
          "java.util.Optional",
          "java.util.Set",
          "java.lang.Iterable");

  private final ClassNode in;
  private final Values values;
  private final Set<AbstractInsnNode> jumpTargets = new HashSet<>();
  private final Map<String, List<FieldInsnNode>> stores = new HashMap<>();
  private MethodNode initializer;

  StaticInitializer(ClassNode in, Values values) {
    this.in = in;
    this.values = values;
    for (MethodNode method : in.methods) {
      if (method.name.equals("<clinit>")) {
        initializer = method;
        method.instructions.forEach(this::addJumpTargets);
        method.instructions.forEach(this::addStore);
      }
    }
  }

  private void addJumpTargets(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      jumpTargets.add(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode table) {
      jumpTargets.addAll(table.labels);
      jumpTargets.add(table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      jumpTargets.addAll(lookup.labels);
      jumpTargets.add(lookup.dflt);
    }
  }

  private void addStore(AbstractInsnNode instruction) {
    if (instruction instanceof FieldInsnNode store
        && store.getOpcode() == Opcodes.PUTSTATIC
        && store.owner.equals(in.name)) {
      stores.computeIfAbsent(store.name, none -> new ArrayList<>()).add(store);
    }
  }

  /** Whether a static final field gets something that never changes. */
  boolean makesConstant(JavaField field) {
    List<FieldInsnNode> made = stores.getOrDefault(field.getName(), List.of());
    if (made.size() != 1) {
      return false;
    }
    AbstractInsnNode maker = maker(made.get(0));
    if (Instructions.is(maker, Opcodes.ANEWARRAY) || Instructions.is(maker, Opcodes.NEWARRAY)) {
      return Instructions.is(Instructions.before(maker), Opcodes.ICONST_0);
    }
    if (maker instanceof MethodInsnNode call) {
      return call.name.equals("<init>")
          ? isConstantObject(call.owner)
          : isImmutable(call) && holdsValues(call, field, made.get(0));
    }
    return Lambda.at(in, initializer, maker).filter(this::capturesValues).isPresent();
  }

  /** The instruction whose result is stored; null if it may be one of several. */
  private AbstractInsnNode maker(AbstractInsnNode store) {
    AbstractInsnNode at = store.getPrevious();
    while (at != null && (at.getOpcode() < 0 || at.getOpcode() == Opcodes.CHECKCAST)) {
      if (at instanceof LabelNode && jumpTargets.contains(at)) {
        return null;
      }
      at = at.getPrevious();
    }
    return at;
  }

  private boolean isConstantObject(String type) {
    return type.equals("java/lang/Object") || values.isValue(type);
  }

  private boolean capturesValues(Lambda lambda) {
    return lambda.captured().stream().allMatch(values::isValue);
  }

  /** Whether a call returns a collection that cannot be changed. */
  private static boolean isImmutable(MethodInsnNode call) {
    return switch (call.owner) {
      case "java/util/List", "java/util/Set", "java/util/Map" ->
          Set.of("of", "copyOf", "ofEntries", "entry").contains(call.name);
      case "java/util/Collections" -> call.name.matches("(unmodifiable|empty|singleton).*|nCopies");
      case "java/util/Optional" -> Set.of("of", "ofNullable", "empty").contains(call.name);
      case "java/util/stream/Stream" ->
          call.name.equals("toList") || call.name.equals("collect") && collectsImmutable(call);
      default -> false;
    };
  }

  private static boolean collectsImmutable(MethodInsnNode call) {
    return Instructions.before(call) instanceof MethodInsnNode collector
        && collector.owner.equals("java/util/stream/Collectors")
        && collector.name.startsWith("toUnmodifiable");
  }

  private boolean holdsValues(MethodInsnNode call, JavaField field, AbstractInsnNode store) {
    return call.desc.startsWith("()") && call.getOpcode() == Opcodes.INVOKESTATIC
        || field.getType() instanceof JavaParameterizedType type
            && COLLECTIONS.contains(field.getRawType().getName())
            && type.getActualTypeArguments().stream().allMatch(each -> isFrozen(each, store));
  }

  /** Elements must be values, or collections that are made right there and cannot be changed. */
  private boolean isFrozen(JavaType type, AbstractInsnNode store) {
    if (type instanceof JavaWildcardType wildcard) {
      return !wildcard.getUpperBounds().isEmpty()
          && wildcard.getUpperBounds().stream().allMatch(each -> isFrozen(each, store));
    }
    JavaClass raw = type.toErasure();
    if (type instanceof JavaParameterizedType collection && COLLECTIONS.contains(raw.getName())) {
      return isMadeOfConstants(store)
          && collection.getActualTypeArguments().stream().allMatch(each -> isFrozen(each, store));
    }
    return !raw.isArray() && values.isValue(Type.getObjectType(raw.getName().replace('.', '/')));
  }

  /** Whether the expression calls nothing but what makes constants. */
  private boolean isMadeOfConstants(AbstractInsnNode store) {
    AbstractInsnNode at = Instructions.before(store);
    while (at != null && at.getOpcode() != Opcodes.PUTSTATIC) {
      if (at instanceof MethodInsnNode call && !isImmutable(call) && !values.isValue(call.owner)) {
        return false;
      }
      at = Instructions.before(at);
    }
    return true;
  }
}

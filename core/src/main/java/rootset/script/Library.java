package rootset.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions of the language itself, by number. Some are native; those that call functions of
 * the script are scripts themselves, so that no such call needs the host's stack.
 *
 * <p>A name is that of a global, or {@code Math.floor} for a member of one, or {@code Array#push}
 * for a method.
 */
final class Library {
  private static final String NAMESPACES =
      "console Math JSON process performance globalThis window ";

  private static final String NATIVE =
      NAMESPACES
          + "Object Function Array String Number Boolean Map Set WeakMap WeakSet WeakRef "
          + "FinalizationRegistry Error TypeError RangeError ReferenceError SyntaxError "
          + "EventTarget Event Date setTimeout clearTimeout setInterval clearInterval "
          + "setImmediate queueMicrotask gc parseInt parseFloat isNaN isFinite console.log "
          + "console.info console.debug console.warn console.error process.memoryUsage "
          + "Date.now performance.now JSON.stringify Object.keys Object.values "
          + "Object.entries Object.assign Object.create Object.getPrototypeOf Object.freeze "
          + "Array.isArray Array.of String.fromCharCode Number.isInteger "
          + "Number.isSafeInteger Number.isFinite Number.isNaN Number.parseFloat "
          + "Number.parseInt Object#hasOwnProperty Object.hasOwn Object#toString "
          + "Function#call Function#apply Number#toFixed Number#toString "
          + "Number#toLocaleString Map#get Map#set Map#has Map#delete Map#clear Map#keys "
          + "Map#values Map#entries Set#add Set#has Set#delete Set#clear Set#values Set#keys "
          + "Set#entries WeakMap#get WeakMap#set WeakMap#has WeakMap#delete WeakSet#add "
          + "WeakSet#has WeakSet#delete WeakRef#deref FinalizationRegistry#register "
          + "FinalizationRegistry#unregister Iterator#next ";

  private static final String SCRIPTS =
      """
      class $Array {
        forEach(f) { for (let i = 0; i < this.length; i++) if (i in this) f(this[i], i, this); }
        map(f) {
          const result = new Array(this.length);
          for (let i = 0; i < this.length; i++) if (i in this) result[i] = f(this[i], i, this);
          return result;
        }
        filter(f) {
          const result = [];
          for (let i = 0; i < this.length; i++) if (f(this[i], i, this)) result.push(this[i]);
          return result;
        }
        find(f) { for (let i = 0; i < this.length; i++) if (f(this[i], i, this)) return this[i]; }
        findIndex(f) {
          for (let i = 0; i < this.length; i++) if (f(this[i], i, this)) return i;
          return -1;
        }
        some(f) {
          for (let i = 0; i < this.length; i++) if (f(this[i], i, this)) return true;
          return false;
        }
        every(f) {
          for (let i = 0; i < this.length; i++) if (!f(this[i], i, this)) return false;
          return true;
        }
        reduce(f, ...initial) {
          let i = 0;
          if (initial.length + this.length === 0)
            throw new TypeError("Reduce of empty array with no initial value");
          let result = initial.length > 0 ? initial[0] : this[i++];
          for (; i < this.length; i++) result = f(result, this[i], i, this);
          return result;
        }
        reduceRight(f, ...initial) { return [...this].reverse().reduce(f, ...initial); }
        flatMap(f) { return this.map(f).flat(); }
        sort(order) {
          order ??= (a, b) => String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
          for (let width = 1; width < this.length; width *= 2) {
            const merged = [];
            for (let from = 0; from < this.length; from += 2 * width) {
              let left = from, right = Math.min(from + width, this.length);
              const middle = right, end = Math.min(right + width, this.length);
              while (left < middle || right < end)
                merged.push(right >= end || left < middle && order(this[left], this[right]) <= 0
                  ? this[left++] : this[right++]);
            }
            for (let i = 0; i < merged.length; i++) this[i] = merged[i];
          }
          return this;
        }
        static from(values, f) {
          const isList = typeof values === "object" && values.length !== undefined;
          const result = isList ? new Array(values.length).fill() : [...values];
          for (let i = 0; i < result.length; i++) {
            const value = isList ? values[i] : result[i];
            result[i] = f ? f(value, i) : value;
          }
          return result;
        }
      }
      class $Object {
        static fromEntries(entries) {
          const result = {};
          for (const [key, value] of entries) result[key] = value;
          return result;
        }
      }
      class $Map { forEach(f) { for (const [key, value] of this) f(value, key, this); } }
      class $Set { forEach(f) { for (const value of this) f(value, value, this); } }
      class $Function {
        bind(self, ...first) { return (...rest) => this.apply(self, [...first, ...rest]); }
      }
      class $EventTarget {
        addEventListener(type, callback, options) {
          this.listeners ??= [];
          for (const each of this.listeners)
            if (each.type === type && each.callback === callback) return;
          const once = !!options?.once;
          this.listeners.push({ type, callback, once });
        }
        removeEventListener(type, callback) {
          const at = (this.listeners ?? []).findIndex(
            (each) => each.type === type && each.callback === callback);
          if (at >= 0) this.listeners.splice(at, 1);
        }
        dispatchEvent(event) {
          if (typeof event === "string") event = { type: event };
          event.target = this;
          for (const each of [...(this.listeners ?? [])])
            if (each.type === event.type) {
              if (each.once) this.removeEventListener(each.type, each.callback);
              each.callback.call(this, event);
            }
          return true;
        }
        getElementById(id) { return (this["#" + id] ??= new EventTarget()); }
        querySelector(selector) { return (this["#" + selector] ??= new EventTarget()); }
        createElement() { return new EventTarget(); }
      }
      """;

  static final Unit UNIT = new Unit(new Source("library", SCRIPTS), true);
  private static final List<String> NAMES = new ArrayList<>();
  private static final IntBuffer CODES = new IntBuffer(); // by number; -1 if it is native
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    addAll("", NATIVE);
    addAll("Array#", ListNatives.METHODS);
    addAll("String#", TextNatives.METHODS);
    addAll("Math.", NumberNatives.FUNCTIONS);
    for (Node node : Parser.parse(UNIT.source).body()) {
      Node.Declaration declaration = (Node.Declaration) node;
      Node.ClassLiteral literal = (Node.ClassLiteral) declaration.values().get(0);
      for (Node.ClassMember member : literal.members()) {
        String kind =
            literal.constructor().scope().name.substring(1) + (member.isStatic() ? '.' : '#');
        String name = ((Node.Text) member.key()).value();
        Node.Function function = (Node.Function) member.value();
        add(kind + name, FunctionCompiler.compile(UNIT, function, null));
      }
    }
  }

  private Library() {}

  private static void addAll(String owner, String names) {
    int from = 0;
    for (int end = names.indexOf(' '); end >= 0; end = names.indexOf(' ', from)) {
      add(owner + names.substring(from, end), -1);
      from = end + 1;
    }
  }

  private static void add(String name, int code) {
    NUMBERS.put(name, NAMES.size());
    NAMES.add(name);
    CODES.add(code);
  }

  static int count() {
    return NAMES.size();
  }

  /** The number of what has this name, or -1. */
  static int number(String name) {
    Integer number = NUMBERS.get(name);
    return number == null ? -1 : number;
  }

  static String name(int number) {
    return NAMES.get(number);
  }

  /** The number of the code, one of those in {@link #UNIT}; -1 if the function is native. */
  static int code(int number) {
    return CODES.get(number);
  }

  static int word(int number) {
    return Primitives.BUILTIN + 2 * number;
  }

  static int number(int word) {
    return word - Primitives.BUILTIN >> 1;
  }

  /** The word of what a script calls {@code name}, or -1. */
  static int global(String name) {
    int number = name.indexOf('.') < 0 && name.indexOf('#') < 0 ? number(name) : -1;
    return number < 0 ? -1 : word(number);
  }

  static boolean isNamespace(int word) {
    return NAMESPACES.contains(name(number(word)) + ' ');
  }

  static String spell(int number) {
    return number >= 0 && number < NAMES.size() ? NAMES.get(number) : "?";
  }
}

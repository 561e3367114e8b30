package rootset.script;

/**
 * The instructions. Operands are registers unless a comment says otherwise; the first is written if
 * it is called d.
 */
final class Op {
  static final int STATEMENT = 0; // number of the statement
  static final int WORD = 1; // d, primitive word
  static final int TEXT = 2; // d, text
  static final int NUMBER = 3; // d, number
  static final int MOVE = 4; // d, source
  static final int CHECK = 5; // variable, text: its name
  static final int CONTEXT = 6; // d, parent or -1, number of the scope
  static final int COPY_CONTEXT = 7; // d
  static final int GET_CONTEXT = 8; // d, context, steps outwards, field, text: the variable
  static final int SET_CONTEXT = 9; // context, steps outwards, field, source, text or -1
  static final int CLOSURE = 10; // d, code, context or -1
  static final int GET_GLOBAL = 11; // d, text
  static final int SET_GLOBAL = 12; // text, source
  static final int TYPEOF_GLOBAL = 13; // d, text
  static final int JUMP = 14; // place
  static final int JUMP_TRUE = 15; // register, place; a temporary ends
  static final int JUMP_FALSE = 16; // register, place; a temporary ends
  static final int KEEP_TRUE = 17; // register, place
  static final int KEEP_FALSE = 18; // register, place
  static final int KEEP_SOMETHING = 19; // register, place; neither undefined nor null
  static final int KEEP_NOTHING = 20; // register, place; undefined or null
  static final int KEEP_DEFINED = 21; // register, place
  static final int OBJECT = 22; // d, number of properties to make room for
  static final int ARRAY = 23; // d, number of elements to make room for
  static final int PUSH = 24; // array, value
  static final int SPREAD = 25; // array, values, text: the values
  static final int ASSIGN_ALL = 26; // object, source
  static final int GET = 27; // d, object, text
  static final int SET = 28; // object, text, value
  static final int GET_KEY = 29; // d, object, key
  static final int SET_KEY = 30; // object, key, value
  static final int DELETE = 31; // d, object, key
  static final int CALL = 32; // d, function, this or -1, first, count, text: the function
  static final int METHOD = 33; // d, object, text, first, count, text: the function
  static final int CALL_LIST = 34; // d, function, this or -1, array, text
  static final int NEW = 35; // d, function, first, count, text; before first is the instance
  static final int NEW_LIST = 36; // d, function, instance, array, text
  static final int SUPER = 37; // class, this, first, count
  static final int SUPER_LIST = 38; // class, this, array
  static final int SUPER_GET = 39; // d, class, text
  static final int RETURN = 40; // value
  static final int RETURN_NOTHING = 41;
  static final int THROW = 42; // value
  static final int NEXT = 43; // d, values, index, text: the values, place if no more
  static final int KEYS = 44; // d, object
  static final int DROP = 45; // first, count
  static final int INHERIT = 46; // class, parent, text: the parent
  static final int PROTOTYPE = 47; // d, function
  static final int LIST = 48; // d, values
  static final int REST = 49; // d, array, first index
  static final int REST_OBJECT = 50; // d, object, array of keys
  static final int CHECK_OBJECT = 51; // object, text
  static final int ERROR = 52; // text: the message of a TypeError
  static final int CONCAT = 53; // d, first, count

  /** From here on: d, operand. */
  static final int UNARY = 54;

  /** From here on: d, left, right. */
  static final int BINARY = 64;

  /** The operators in the order of their instructions. */
  private static final String UNARIES = "- + ! ~ typeof void ++ -- ";

  private static final String BINARIES =
      "+ - * / % ** == != === !== < > <= >= << >> >>> & | ^ in instanceof ";

  private Op() {}

  static int unary(String operator) {
    return UNARY + indexOf(UNARIES, operator);
  }

  static int binary(String operator) {
    return BINARY + indexOf(BINARIES, operator);
  }

  private static int indexOf(String words, String word) {
    int index = 0;
    for (int at = 0; at < words.length(); at = words.indexOf(' ', at) + 1) {
      if (words.startsWith(word + ' ', at)) {
        return index;
      }
      index++;
    }
    throw new IllegalArgumentException("no operator " + word);
  }
}

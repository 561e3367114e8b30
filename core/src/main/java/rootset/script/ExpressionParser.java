package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Makes syntax trees of expressions. */
abstract class ExpressionParser {
  private static final String[] BINARY = {
    " ?? ",
    " || ",
    " && ",
    " | ",
    " ^ ",
    " & ",
    " == != === !== ",
    " < > <= >= in instanceof ",
    " << >> >>> ",
    " + - ",
    " * / % ",
    " ** "
  };
  private static final int FIRST_PLAIN = 3; // the levels before do not always need their right side
  private static final int POWER = BINARY.length - 1;
  private static final String ASSIGNING =
      " = += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??= ";
  private static final String UNARY = " - + ! ~ typeof void delete ";
  private static final String RESERVED =
      " break case catch class const continue debugger default delete do else export extends finally"
          + " for function if import in instanceof new return super switch throw try typeof var void"
          + " while with ";

  final Source source;
  final List<Node.Name> uses = new ArrayList<>();
  Scope scope;
  private final List<Token> tokens;
  private int next;
  private boolean noIn;

  ExpressionParser(Source source) {
    this.source = source;
    this.tokens = Lexer.tokens(source);
  }

  abstract List<Node> functionBody();

  final Token peek() {
    return tokens.get(next);
  }

  final Token peek(int offset) {
    return tokens.get(Math.min(next + offset, tokens.size() - 1));
  }

  final Token take() {
    return tokens.get(next++);
  }

  /** Where the token before this one ends. */
  final int end() {
    return next == 0 ? 0 : tokens.get(next - 1).end();
  }

  final boolean is(String spelling) {
    return peek().is(spelling);
  }

  final boolean accept(String spelling) {
    boolean found = is(spelling);
    next += found ? 1 : 0;
    return found;
  }

  final void expect(String spelling) {
    if (!accept(spelling)) {
      throw wrong(spelling);
    }
  }

  final ScriptException wrong(String expected) {
    return new ScriptException(source, peek().at(), expected, peek().shown());
  }

  static boolean isReserved(String name) {
    return RESERVED.contains(' ' + name + ' ');
  }

  final Node.Name name() {
    if (peek().kind() != Token.NAME || isReserved(peek().text())) {
      throw wrong("a name");
    }
    Token token = take();
    return use(token.at(), token.text());
  }

  final Node.Name use(int at, String name) {
    Node.Name use = new Node.Name(at, name, scope);
    uses.add(use);
    return use;
  }

  /** All of an expression, with commas. */
  final Node expression() {
    Node first = assignment();
    if (!is(",")) {
      return first;
    }
    List<Node> values = new ArrayList<>(List.of(first));
    while (accept(",")) {
      values.add(assignment());
    }
    return new Node.Sequence(first.at(), values);
  }

  /** The same, in which {@code in} is no operator. */
  final Node expressionWithoutIn() {
    noIn = true;
    Node found = expression();
    noIn = false;
    return found;
  }

  final Node assignmentWithoutIn() {
    noIn = true;
    Node found = assignment();
    noIn = false;
    return found;
  }

  final Node assignment() {
    if (isArrow()) {
      return arrow();
    }
    Node left = conditional();
    Token op = peek();
    if (op.kind() != Token.SIGN || !ASSIGNING.contains(' ' + op.text() + ' ')) {
      return left;
    }
    checkTarget(left, op.text().equals("="));
    take();
    Node value = assignment();
    nameFunction(left, value);
    return new Node.Assign(left.at(), op.text(), left, value);
  }

  private void checkTarget(Node target, boolean mayBePattern) {
    boolean isPattern = target instanceof Node.ArrayLiteral || target instanceof Node.ObjectLiteral;
    if (!(target instanceof Node.Name)
        && !(target instanceof Node.Member)
        && !(mayBePattern && isPattern)) {
      throw new ScriptException(source, target.at(), "something to assign to", "a value");
    }
  }

  /** A function without a name takes that of the first variable or property that it is put into. */
  static void nameFunction(Node target, Node value) {
    String name = null;
    if (target instanceof Node.Name variable) {
      name = variable.name();
    } else if (target instanceof Node.Text key) {
      name = key.value();
    }
    if (name != null
        && value instanceof Node.Function function
        && function.scope().name.isEmpty()) {
      function.scope().name = name;
    } else if (name != null
        && value instanceof Node.ClassLiteral literal
        && literal.constructor().scope().name.isEmpty()) {
      literal.constructor().scope().name = name;
    }
  }

  private Node conditional() {
    Node test = binary(0);
    if (!accept("?")) {
      return test;
    }
    boolean outer = noIn;
    noIn = false;
    Node yes = assignment();
    noIn = outer;
    expect(":");
    return new Node.Conditional(test.at(), test, yes, assignment());
  }

  private Node binary(int level) {
    if (level > POWER) {
      return unary();
    }
    Node left = binary(level + 1);
    while (isOperator(level)) {
      String op = take().text();
      Node right = binary(level == POWER ? level : level + 1);
      left =
          level < FIRST_PLAIN
              ? new Node.Logical(left.at(), op, left, right)
              : new Node.Binary(left.at(), op, left, right);
    }
    return left;
  }

  private boolean isOperator(int level) {
    Token token = peek();
    return (token.kind() == Token.SIGN || token.kind() == Token.NAME)
        && BINARY[level].contains(' ' + token.text() + ' ')
        && !(noIn && token.is("in"));
  }

  private Node unary() {
    Token token = peek();
    boolean isWord = token.kind() == Token.SIGN || token.kind() == Token.NAME;
    if (isWord && UNARY.contains(' ' + token.text() + ' ')) {
      take();
      return new Node.Unary(token.at(), token.text(), unary());
    }
    if (is("++") || is("--")) {
      take();
      Node target = unary();
      checkTarget(target, false);
      return new Node.Update(token.at(), token.text(), true, target);
    }
    Node value = call();
    if ((is("++") || is("--")) && !peek().isFirst()) {
      checkTarget(value, false);
      return new Node.Update(value.at(), take().text(), false, value);
    }
    return value;
  }

  private Node call() {
    Node value = is("new") ? construction() : primary();
    boolean isChain = false;
    while (true) {
      boolean isOptional = accept("?.");
      isChain |= isOptional;
      if (is("(")) {
        value = new Node.Call(value.at(), value, arguments(), isOptional);
      } else if (is("[") || is(".") || isOptional) {
        value = member(value, isOptional);
      } else {
        return isChain ? new Node.Chain(value.at(), value) : value;
      }
    }
  }

  private Node member(Node object, boolean isOptional) {
    if (accept("[")) {
      boolean outer = noIn;
      noIn = false;
      Node key = expression();
      noIn = outer;
      expect("]");
      return new Node.Member(object.at(), object, key, isOptional);
    }
    if (!isOptional) {
      expect(".");
    }
    if (peek().kind() != Token.NAME) {
      throw wrong("the name of a property");
    }
    Token name = take();
    return new Node.Member(object.at(), object, new Node.Text(name.at(), name.text()), isOptional);
  }

  private Node construction() {
    int at = take().at();
    Node callee = is("new") ? construction() : primary();
    while (is(".") || is("[")) {
      callee = member(callee, false);
    }
    return new Node.New(at, callee, is("(") ? arguments() : List.of());
  }

  private List<Node> arguments() {
    expect("(");
    return items(")");
  }

  /** Values parted by commas, up to and with the closing sign. */
  private List<Node> items(String closing) {
    boolean outer = noIn;
    noIn = false;
    List<Node> items = new ArrayList<>();
    while (!accept(closing)) {
      if (is(",") && closing.equals("]")) {
        items.add(new Node.Constant(peek().at(), Primitives.HOLE));
      } else {
        items.add(is("...") ? new Node.Spread(take().at(), assignment()) : assignment());
      }
      if (!is(closing)) {
        expect(",");
      }
    }
    noIn = outer;
    return items;
  }

  final Node primary() {
    Token token = peek();
    switch (token.kind()) {
      case Token.NUMBER:
        return new Node.Number(take().at(), Numerals.parse(token.text()));
      case Token.STRING:
        return new Node.Text(take().at(), token.text());
      case Token.TEMPLATE, Token.TAIL:
        return template();
      case Token.NAME:
        return word();
      default:
        break;
    }
    if (is("(")) {
      take();
      boolean outer = noIn;
      noIn = false;
      Node inner = expression();
      noIn = outer;
      expect(")");
      return inner instanceof Node.Chain ? new Node.Sequence(inner.at(), List.of(inner)) : inner;
    }
    if (accept("[")) {
      return new Node.ArrayLiteral(token.at(), items("]"));
    }
    if (is("{")) {
      return object();
    }
    throw wrong("an expression");
  }

  private Node word() {
    int at = peek().at();
    switch (peek().text()) {
      case "function":
        return functionExpression();
      case "class":
        return classLiteral();
      case "undefined":
        return constant(Primitives.UNDEFINED);
      case "null":
        return constant(Primitives.NULL);
      case "true":
        return constant(Primitives.TRUE);
      case "false":
        return constant(Primitives.FALSE);
      case "super":
        if (scope.find(Scope.CLASS) == null || !peek(1).is("(") && !peek(1).is(".")) {
          throw wrong("super(…) or super.name in a class that extends another");
        }
        take();
        use(at, "this");
        return use(at, Scope.CLASS);
      default:
        if (isReserved(peek().text())) {
          throw wrong("an expression");
        }
        return name();
    }
  }

  private Node constant(int word) {
    return new Node.Constant(take().at(), word);
  }

  private Node template() {
    int at = peek().at();
    List<Node> parts = new ArrayList<>();
    while (true) {
      Token piece = take();
      if (!piece.text().isEmpty()) {
        parts.add(new Node.Text(piece.at(), piece.text()));
      }
      if (piece.kind() == Token.TAIL) {
        return new Node.Template(at, parts);
      }
      parts.add(expression());
      if (peek().kind() != Token.TEMPLATE && peek().kind() != Token.TAIL) {
        throw wrong("} behind the expression in a template");
      }
    }
  }

  private Node object() {
    int at = take().at();
    boolean outer = noIn;
    noIn = false;
    List<Node.Property> properties = new ArrayList<>();
    while (!accept("}")) {
      properties.add(property());
      if (!is("}")) {
        expect(",");
      }
    }
    noIn = outer;
    return new Node.ObjectLiteral(at, properties);
  }

  private Node.Property property() {
    Token token = peek();
    if (accept("...")) {
      return new Node.Property(token.at(), null, new Node.Spread(token.at(), assignment()));
    }
    Node key = key();
    if (is("(")) {
      return new Node.Property(token.at(), key, method(token.at(), keyName(key), Code.METHOD));
    }
    if (accept(":")) {
      Node value = assignment();
      nameFunction(key, value);
      return new Node.Property(token.at(), key, value);
    }
    if (token.kind() != Token.NAME || isReserved(token.text())) {
      throw wrong(":");
    }
    Node value = use(token.at(), token.text());
    if (accept("=")) {
      value = new Node.Assign(token.at(), "=", value, assignment());
    }
    return new Node.Property(token.at(), key, value);
  }

  private static String keyName(Node key) {
    return key instanceof Node.Text text ? text.value() : "";
  }

  private Node key() {
    Token token = peek();
    if (accept("[")) {
      Node key = assignment();
      expect("]");
      return key;
    }
    if (token.kind() == Token.NUMBER) {
      take();
      return new Node.Text(token.at(), Numerals.text(Numerals.parse(token.text())));
    }
    if (token.kind() != Token.NAME && token.kind() != Token.STRING) {
      throw wrong("a property");
    }
    take();
    return new Node.Text(token.at(), token.text());
  }

  private Node method(int at, String name, int kind) {
    return function(at, new Scope(scope, name, false), kind);
  }

  private Node functionExpression() {
    int at = take().at();
    Scope outer = scope;
    String name = "";
    if (!is("(")) {
      scope = new Scope(scope, null, false);
      name = name().name();
      scope.declare(name, "self", at);
    }
    Node.Function function = function(at, new Scope(scope, name, false), Code.FUNCTION);
    scope = outer;
    return function;
  }

  /** Parameters and body of a function. */
  final Node.Function function(int at, Scope functionScope, int kind) {
    functionScope.declare("this", "this", at);
    return functionIn(at, functionScope, kind);
  }

  private Node.Function functionIn(int at, Scope functionScope, int kind) {
    Scope outer = scope;
    scope = functionScope;
    expect("(");
    List<Node> parameters = parameters();
    List<Node> body = functionBody();
    scope = outer;
    return new Node.Function(at, end(), functionScope, parameters, body, kind);
  }

  private List<Node> parameters() {
    List<Node> parameters = items(")");
    for (Node parameter : parameters) {
      declare(parameter, "parameter");
    }
    return parameters;
  }

  /** Whether the tokens from here on are the parameters of an arrow function. */
  private boolean isArrow() {
    if (peek().kind() == Token.NAME && !isReserved(peek().text())) {
      return peek(1).is("=>");
    }
    if (!is("(")) {
      return false;
    }
    int depth = 0;
    for (int i = next; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        if (--depth == 0) {
          return tokens.get(i + 1).is("=>");
        }
      }
    }
    return false;
  }

  private Node arrow() {
    int at = peek().at();
    Scope outer = scope;
    scope = new Scope(scope, "", true);
    Scope own = scope;
    List<Node> parameters;
    if (accept("(")) {
      parameters = parameters();
    } else {
      parameters = List.of(name());
      declare(parameters.get(0), "parameter");
    }
    expect("=>");
    List<Node> body;
    if (is("{")) {
      body = functionBody();
    } else {
      Node value = assignment();
      body = List.of(new Node.Return(value.at(), end(), value));
    }
    scope = outer;
    return new Node.Function(at, end(), own, parameters, body, Code.METHOD);
  }

  /** Declares all names of a pattern. */
  final void declare(Node target, String kind) {
    if (target instanceof Node.Name name) {
      declareName(name, kind);
    } else if (target instanceof Node.Assign assign) {
      declare(assign.target(), kind);
    } else if (target instanceof Node.Spread spread) {
      declare(spread.value(), kind);
    } else if (target instanceof Node.ArrayLiteral array) {
      for (Node item : array.items()) {
        if (!(item instanceof Node.Constant)) {
          declare(item, kind);
        }
      }
    } else if (target instanceof Node.ObjectLiteral object) {
      for (Node.Property property : object.properties()) {
        declare(property.value(), kind);
      }
    } else {
      throw new ScriptException(source, target.at(), "a name or a pattern", "a value");
    }
  }

  private void declareName(Node.Name name, String kind) {
    for (int i = uses.size() - 1; i >= 0; i--) {
      if (uses.get(i) == name) {
        uses.remove(i);
        break;
      }
    }
    boolean isVar = kind.equals("var");
    Scope home = isVar ? scope.function : scope;
    Variable known = home.own(name.name());
    if (known == null) {
      home.declare(name.name(), kind, name.at());
    } else if (known.isDead() || !isVar && !kind.equals("function") && !kind.equals("parameter")) {
      String found = "a second declaration of " + name.name();
      throw new ScriptException(source, name.at(), "a new name", found);
    }
  }

  final Node.ClassLiteral classLiteral() {
    int at = take().at();
    Scope outer = scope;
    scope = new Scope(scope, null, false);
    String name = "";
    if (!is("{") && !is("extends")) {
      name = name().name();
      scope.declare(name, "self", at);
    }
    Node parent = null;
    if (accept("extends")) {
      parent = call();
      scope.declare(Scope.CLASS, "self", at);
    }
    Scope own = scope;
    Node.ClassLiteral literal = members(at, new Scope(own, name, false), parent);
    scope = outer;
    return literal;
  }

  private Node.ClassLiteral members(int at, Scope constructing, Node parent) {
    Scope classScope = scope;
    Node.Function constructor = null;
    List<Node.ClassMember> members = new ArrayList<>();
    constructing.declare("this", "this", at);
    expect("{");
    while (!accept("}")) {
      Token token = peek();
      if (accept(";")) {
        continue;
      }
      boolean isStatic = is("static") && !peek(1).is("(") && !peek(1).is("=");
      next += isStatic ? 1 : 0;
      Node key = key();
      if (is("(") && !isStatic && keyName(key).equals("constructor")) {
        constructor = functionIn(token.at(), constructing, Code.CLASS);
      } else if (is("(")) {
        Node method = method(token.at(), keyName(key), Code.STRICT);
        members.add(new Node.ClassMember(token.at(), key, method, isStatic, false));
      } else {
        scope = isStatic ? classScope : constructing;
        use(token.at(), "this");
        members.add(new Node.ClassMember(token.at(), key, field(key), isStatic, true));
        scope = classScope;
      }
    }
    if (constructor == null) {
      constructor = new Node.Function(at, end(), constructing, List.of(), null, Code.CLASS);
      scope = constructing;
      use(at, "this");
      if (parent != null) {
        use(at, Scope.CLASS);
      }
      scope = classScope;
    }
    return new Node.ClassLiteral(at, classScope, parent, constructor, members);
  }

  private Node field(Node key) {
    Node value = new Node.Constant(peek().at(), Primitives.UNDEFINED);
    if (accept("=")) {
      value = assignment();
      nameFunction(key, value);
    }
    endStatement();
    return value;
  }

  /** A semicolon, or a place where one may be left out. */
  final void endStatement() {
    if (!accept(";") && !is("}") && peek().kind() != Token.END && !peek().isFirst()) {
      throw wrong(";");
    }
  }
}

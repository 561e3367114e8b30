package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Makes the syntax tree of a script, and finds which variable each name means. */
final class Parser extends ExpressionParser {
  private Parser(Source source) {
    super(source);
    scope = new Scope(null, "main", false);
    scope.declare("this", "this", 0);
  }

  /** The script as a function without parameters. */
  static Node.Function parse(Source source) {
    Parser parser = new Parser(source);
    List<Node> body = new ArrayList<>();
    while (parser.peek().kind() != Token.END) {
      body.add(parser.statement());
    }
    for (Node.Name use : parser.uses) {
      use.scope().use(use.name(), use.at());
    }
    int end = source.text().length();
    return new Node.Function(0, end, parser.scope, List.of(), body, Code.FUNCTION);
  }

  @Override
  List<Node> functionBody() {
    expect("{");
    return statements();
  }

  /** Statements up to and with the closing brace. */
  private List<Node> statements() {
    List<Node> body = new ArrayList<>();
    while (!accept("}")) {
      if (peek().kind() == Token.END) {
        throw wrong("}");
      }
      body.add(statement());
    }
    return body;
  }

  private Node.Block block() {
    int at = peek().at();
    expect("{");
    Scope outer = enter();
    Node.Block block = new Node.Block(at, scope, statements());
    scope = outer;
    return block;
  }

  private Scope enter() {
    Scope outer = scope;
    scope = new Scope(scope, null, false);
    return outer;
  }

  private Node statement() {
    Token token = peek();
    if (token.kind() == Token.NAME) {
      if (peek(1).is(":") && !isReserved(token.text())) {
        take();
        take();
        return new Node.Labelled(token.at(), token.text(), statement());
      }
      return keyword(token);
    }
    if (is("{")) {
      return block();
    }
    if (accept(";")) {
      return new Node.Block(token.at(), scope, List.of());
    }
    return expressionStatement();
  }

  private Node expressionStatement() {
    int at = peek().at();
    Node value = expression();
    int end = end();
    endStatement();
    return new Node.Expression(at, end, value);
  }

  private Node keyword(Token token) {
    switch (token.text()) {
      case "let":
        if (peek(1).kind() != Token.NAME && !peek(1).is("[") && !peek(1).is("{")) {
          return expressionStatement();
        }
        return declarationStatement();
      case "const", "var":
        return declarationStatement();
      case "function":
        return functionDeclaration();
      case "class":
        return classDeclaration();
      case "if":
        return choice();
      case "for":
        return loop();
      case "while", "do":
        return whileLoop();
      case "break", "continue":
        return jump();
      case "return", "throw":
        return leave();
      case "try":
        return attempt();
      case "switch":
        return selection();
      default:
        return expressionStatement();
    }
  }

  private Node declarationStatement() {
    Node declaration = declaration(false);
    endStatement();
    return declaration;
  }

  /** Declared names with their values; in the head of a loop there may be none. */
  private Node declaration(boolean isHead) {
    Token kind = take();
    List<Node> targets = new ArrayList<>();
    List<Node> values = new ArrayList<>();
    do {
      Node target = target();
      declare(target, kind.text());
      Node value = null;
      if (accept("=")) {
        value = isHead ? assignmentWithoutIn() : assignment();
        nameFunction(target, value);
      } else if (!isHead && (kind.is("const") || !(target instanceof Node.Name))) {
        throw wrong("= and a value");
      }
      settle(target);
      targets.add(target);
      values.add(value);
    } while (accept(","));
    return new Node.Declaration(kind.at(), end(), kind.text(), targets, values);
  }

  private Node target() {
    return is("[") || is("{") ? primary() : name();
  }

  /** From here on, in the same function, the variable has its value. */
  private void settle(Node target) {
    if (target instanceof Node.Name name) {
      scope.find(name.name()).setAt = end();
    }
  }

  private Node functionDeclaration() {
    int at = take().at();
    Node.Name name = name();
    declare(name, "function");
    Node function = function(at, new Scope(scope, name.name(), false), Code.FUNCTION);
    return new Node.Declaration(at, end(), "function", List.of(name), listOf(function));
  }

  private static List<Node> listOf(Node node) {
    List<Node> list = new ArrayList<>();
    list.add(node);
    return list;
  }

  private Node classDeclaration() {
    int at = peek().at();
    Token name = peek(1);
    if (name.kind() != Token.NAME || isReserved(name.text())) {
      take();
      throw wrong("a name");
    }
    Node.Name variable = use(name.at(), name.text());
    declare(variable, "class");
    Node literal = classLiteral();
    settle(variable);
    return new Node.Declaration(at, end(), "class", List.of(variable), listOf(literal));
  }

  private Node choice() {
    int at = take().at();
    Node test = head();
    int end = end();
    Node yes = statement();
    Node no = accept("else") ? statement() : null;
    return new Node.If(at, end, test, yes, no);
  }

  private Node head() {
    expect("(");
    Node test = expression();
    expect(")");
    return test;
  }

  private Node whileLoop() {
    int at = peek().at();
    if (take().is("while")) {
      Node test = head();
      return new Node.While(at, end(), false, test, statement());
    }
    Node body = statement();
    int from = peek().at();
    expect("while");
    Node test = head();
    int end = end();
    accept(";");
    return new Node.While(from, end, true, test, body);
  }

  private Node loop() {
    int at = take().at();
    expect("(");
    Scope outer = enter();
    Node first = null;
    if (is("let") || is("const") || is("var")) {
      first = declaration(true);
    } else if (!is(";")) {
      first = expressionWithoutIn();
    }
    Node loop = is("of") || is("in") ? forEach(at, first) : counted(at, first);
    scope = outer;
    return loop;
  }

  private Node forEach(int at, Node first) {
    boolean isIn = take().is("in");
    Node target = first;
    if (first instanceof Node.Declaration declaration) {
      target = declaration.targets().get(0);
    }
    Node values = expression();
    expect(")");
    int end = end();
    return new Node.ForEach(at, end, scope, target, isIn, values, statement());
  }

  private Node counted(int at, Node first) {
    expect(";");
    Node test = is(";") ? null : expression();
    expect(";");
    Node step = is(")") ? null : expression();
    expect(")");
    int end = end();
    return new Node.For(at, end, scope, first, test, step, statement());
  }

  private Node jump() {
    Token word = take();
    boolean hasLabel = peek().kind() == Token.NAME && !peek().isFirst();
    String label = hasLabel ? take().text() : "";
    int end = end();
    endStatement();
    return new Node.Jump(word.at(), end, word.is("break"), label);
  }

  private Node leave() {
    Token word = take();
    boolean hasValue = !is(";") && !is("}") && !peek().isFirst() && peek().kind() != Token.END;
    Node value = hasValue || word.is("throw") ? expression() : null;
    int end = end();
    endStatement();
    return word.is("throw")
        ? new Node.Throw(word.at(), end, value)
        : new Node.Return(word.at(), end, value);
  }

  private Node attempt() {
    int at = take().at();
    Node body = block();
    Node parameter = null;
    Node handler = null;
    Scope outer = enter();
    Scope own = scope;
    if (accept("catch")) {
      if (accept("(")) {
        parameter = target();
        declare(parameter, "parameter");
        expect(")");
      }
      handler = block();
    }
    scope = outer;
    Node last = accept("finally") ? block() : null;
    if (handler == null && last == null) {
      throw wrong("catch or finally");
    }
    return new Node.Try(at, body, own, parameter, handler, last);
  }

  private Node selection() {
    int at = take().at();
    Node subject = head();
    int end = end();
    expect("{");
    Scope outer = enter();
    List<Node.Case> cases = new ArrayList<>();
    while (!accept("}")) {
      int from = peek().at();
      Node test = null;
      if (!accept("default")) {
        expect("case");
        test = expression();
      }
      expect(":");
      List<Node> body = new ArrayList<>();
      while (!is("case") && !is("default") && !is("}")) {
        if (peek().kind() == Token.END) {
          throw wrong("}");
        }
        body.add(statement());
      }
      cases.add(new Node.Case(from, test, body));
    }
    Node.Switch selection = new Node.Switch(at, end, scope, subject, cases);
    scope = outer;
    return selection;
  }
}

package rootset.script;

import java.util.List;

/** A part of the syntax tree of a script; {@code at} is where it begins in the text. */
sealed interface Node {
  int at();

  /** It is spelled here: a page need not know how Java does it. */
  record Number(int at, double value) implements Node {
    @Override
    public String toString() {
      return Numerals.text(value);
    }
  }

  record Text(int at, String value) implements Node {}

  /** A primitive that has a word of its own. */
  record Constant(int at, int word) implements Node {}

  record Name(int at, String name, Scope scope) implements Node {}

  record Template(int at, List<Node> parts) implements Node {}

  record ArrayLiteral(int at, List<Node> items) implements Node {}

  record ObjectLiteral(int at, List<Property> properties) implements Node {}

  /** The key is a Text unless it is computed, and null if the value is a Spread. */
  record Property(int at, Node key, Node value) implements Node {}

  /** The kind is one of {@link Code}; no body if the text has no constructor for a class. */
  record Function(int at, int end, Scope scope, List<Node> parameters, List<Node> body, int kind)
      implements Node {}

  /** Members are properties whose values are functions, or, of fields, anything. */
  record ClassLiteral(
      int at, Scope scope, Node parent, Function constructor, List<ClassMember> members)
      implements Node {}

  record ClassMember(int at, Node key, Node value, boolean isStatic, boolean isField)
      implements Node {}

  record Spread(int at, Node value) implements Node {}

  record Unary(int at, String op, Node value) implements Node {}

  record Update(int at, String op, boolean isPrefix, Node target) implements Node {}

  record Binary(int at, String op, Node left, Node right) implements Node {}

  record Logical(int at, String op, Node left, Node right) implements Node {}

  /** The operator is = or one like +=; as part of a pattern it gives a default. */
  record Assign(int at, String op, Node target, Node value) implements Node {}

  record Conditional(int at, Node test, Node yes, Node no) implements Node {}

  record Call(int at, Node callee, List<Node> arguments, boolean isOptional) implements Node {}

  record New(int at, Node callee, List<Node> arguments) implements Node {}

  record Member(int at, Node object, Node key, boolean isOptional) implements Node {}

  /** What is undefined as a whole if an optional link in it ends. */
  record Chain(int at, Node value) implements Node {}

  record Sequence(int at, List<Node> values) implements Node {}

  // Statements

  record Expression(int at, int end, Node value) implements Node {}

  /** Values are null where there is none. */
  record Declaration(int at, int end, String kind, List<Node> targets, List<Node> values)
      implements Node {}

  record Block(int at, Scope scope, List<Node> body) implements Node {}

  record If(int at, int end, Node test, Node yes, Node no) implements Node {}

  record For(int at, int end, Scope scope, Node first, Node test, Node step, Node body)
      implements Node {}

  record ForEach(int at, int end, Scope scope, Node target, boolean isIn, Node values, Node body)
      implements Node {}

  record While(int at, int end, boolean bodyFirst, Node test, Node body) implements Node {}

  record Jump(int at, int end, boolean isBreak, String label) implements Node {}

  record Return(int at, int end, Node value) implements Node {}

  record Throw(int at, int end, Node value) implements Node {}

  record Try(int at, Node body, Scope scope, Node parameter, Node handler, Node last)
      implements Node {}

  record Switch(int at, int end, Scope scope, Node subject, List<Case> cases) implements Node {}

  /** The test is null for the default. */
  record Case(int at, Node test, List<Node> body) implements Node {}

  record Labelled(int at, String label, Node body) implements Node {}
}

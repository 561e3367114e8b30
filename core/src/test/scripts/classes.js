class Shape {
  area() { return 0; }
  describe() { return `${this.constructor.name} of ${this.area()}`; }
}
class Square extends Shape {
  constructor(side) { super(); this.side = side; }
  area() { return this.side ** 2; }
}
class Rectangle extends Shape {
  width = 2;
  height = 3;
  area() { return this.width * this.height; }
  describe() { return super.describe() + "!"; }
  static unit() { return new this(); }
}
console.log(new Square(3).describe(), new Rectangle().describe(), new Square(2));
console.log(Square.name, Rectangle.unit() instanceof Shape, new Rectangle());

class Tree {
  #hidden = 1;
  constructor(value) { this.value = value; this.left = this.right = null; }
  insert(value) {
    const side = value < this.value ? "left" : "right";
    if (this[side]) this[side].insert(value);
    else this[side] = new Tree(value);
    return this;
  }
}
const tree = new Tree(5);
[3, 8, 1].forEach((value) => tree.insert(value));
console.log(tree, JSON.stringify(tree));

function Person(name) { this.name = name; }
Person.prototype.greet = function () { return "Hi " + this.name; };
const person = new Person("Alice");
console.log(person.greet(), person, Object.keys(person), "greet" in person, person.hasOwnProperty("greet"));
console.log(person.constructor === Person, person instanceof Person, Person.prototype);

class ValueError extends Error {
  constructor(message) { super(message); this.name = "ValueError"; this.code = 7; }
}
try {
  throw new ValueError("bad");
} catch (e) {
  console.log(e.name, e.message, e.code, e instanceof ValueError, e instanceof Error, String(e));
}
class Stack extends Array { peek() { return this[this.length - 1]; } }
const stack = new Stack();
stack.push(1, 2);
console.log(stack.peek(), stack.length, stack);

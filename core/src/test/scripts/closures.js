const counter = (() => {
  let count = 0;
  return { increment() { return ++count; }, get() { return count; } };
})();
counter.increment();
counter.increment();
console.log(counter.get(), counter);

const readers = [];
for (let i = 0; i < 3; i++) readers.push(() => i);
console.log(readers.map((read) => read()));

function outer() {
  var x = 1;
  function inner() { x++; return x; }
  return inner;
}
const first = outer(), second = outer();
console.log(first(), first(), second());

const once = (f) => {
  let done = false, result;
  return (...values) => (done ? result : ((done = true), (result = f(...values))));
};
const addOnce = once((a, b) => a + b);
console.log(addOnce(1, 2), addOnce(5, 6));
console.log((function factorial(n) { return n < 2 ? 1 : n * factorial(n - 1); })(10));

function parameters(a, b = a * 2, ...rest) { return () => [a, b, rest]; }
console.log(parameters(1)(), parameters(1, 2, 3, 4)());
for (const name of ["x", "y"]) { const loud = name + "!"; readers.push(() => loud); }
console.log(readers[3](), readers[4]());
const object = { name: "object", regular() { return this.name; }, nested() { return [1].map(() => this.name); } };
const lost = object.regular;
console.log(object.regular(), object.nested(), lost(), object.regular.call({ name: "other" }));
console.log(object.regular.bind({ name: "bound" })(), Math.max.apply(null, [1, 5, 3]));

const listeners = [];
const cache = {};
function createLeakyApp() {
  const largeData = new Array(100).fill("x");
  return {
    subscribe(callback) { listeners.push(callback); },
    process(id) { cache[id] = largeData.slice(0, 10); return () => largeData.length; },
  };
}
function createFixedApp() {
  const recent = [];
  const results = new Map();
  return {
    subscribe(callback) { recent.push(callback); if (recent.length > 10) recent.shift(); },
    process(id) { if (results.size >= 100) results.delete(results.keys().next().value); results.set(id, { id }); },
    sizes() { return [recent.length, results.size]; },
  };
}
const leaky = createLeakyApp();
for (let i = 0; i < 50; i++) { leaky.subscribe(() => i); leaky.process("id" + i); }
console.log(listeners.length, Object.keys(cache).length, listeners[7](), leaky.process("q")());
const fixed = createFixedApp();
for (let i = 0; i < 300; i++) { fixed.subscribe(() => i); fixed.process(i); }
console.log(fixed.sizes());
let garbage = 0;
for (let i = 0; i < 3000; i++) { const temporary = { i, text: "temporary " + i, list: [i] }; garbage += temporary.list.length; }
console.log(garbage);

const map = new Map([["a", 1], ["b", 2]]);
map.forEach((value, key) => console.log(key, value));
const set = new Set("hello");
console.log(map, set, set.size, [...set].join(""), [...map.entries()], map.get("b"), map.get("c"));
console.log(new Map([[{ a: 1 }, "object"]]), new Set([[1, 2], { b: 1 }]), map.delete("a"), map.has("a"), map.size);
for (const [key, value] of map) console.log(key, value);
console.log(new Set([1, 1, NaN, NaN, "1"]), Array.from(new Map([[1, 2]]).values()));

class LruCache {
  constructor(capacity) { this.capacity = capacity; this.entries = new Map(); }
  get(key) {
    if (!this.entries.has(key)) return undefined;
    const value = this.entries.get(key);
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }
  set(key, value) {
    if (this.entries.has(key)) this.entries.delete(key);
    else if (this.entries.size >= this.capacity) this.entries.delete(this.entries.keys().next().value);
    this.entries.set(key, value);
  }
}
const cache = new LruCache(2);
cache.set("a", 1);
cache.set("b", 2);
cache.get("a");
cache.set("c", 3);
console.log(cache, [...cache.entries.keys()], cache.get("b"));
const keys = new Map([["only", 1]]).keys();
console.log(keys.next().value, keys.next());
const numbers = new Set();
for (let i = 0; i < 300; i++) numbers.add(i % 50);
for (let i = 0; i < 25; i++) numbers.delete(i);
console.log(numbers.size, numbers.has(24), numbers.has(25));
map.clear();
console.log(map, new Map(), new Set());
const weak = new WeakMap();
const key = { id: 1 };
weak.set(key, "metadata");
console.log(weak.get(key), weak.has({}), weak.delete(key), weak.has(key), weak);

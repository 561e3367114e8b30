function mk(){ let a = 1, b = 2; { let c = 3; var g = () => a + c } return [g, () => b] } console.log(mk().map(f => f()));
const outer = () => { const x = 1; return () => { const y = 2; return () => { const z = 3; return () => x + y + z } } }; console.log(outer()()()());
for (let i = 0, n = 2; i < n; i++) { let fs = []; for (let j = 0; j < 2; j++) fs.push(() => i * 10 + j); console.log(fs.map(f => f())) }
try { (() => { throw new TypeError('t') })() } catch (e) { console.log(e.name, e.constructor.name, e.constructor === TypeError) }
const g2 = function () { return typeof this }; console.log(g2.call(5) !== undefined, [1, 2].map(function (x) { return this === undefined ? 0 : x }));
const chain = { a: null, f() { return this }, v: [1] }; console.log(chain?.a?.b.c.d, chain.f?.().v?.[0], chain.nope?.(1), chain?.['v'].length);
let u; u = u ?? 3; u ||= 4; u &&= u + 1; console.log(u); let w = {}; w.c ??= []; w.c.push(1); w['d'] ||= 5; console.log(w);
class Node2 { constructor(v) { this.v = v; this.next = null } } class List2 { head = null; size = 0; add(v) { const n = new Node2(v); if (!this.head) this.head = n; else { let c = this.head; while (c.next) c = c.next; c.next = n } this.size++; return this } toArray() { const r = []; for (let c = this.head; c; c = c.next) r.push(c.v); return r } } console.log(new List2().add(1).add(2).toArray(), new List2().add(1));
const memo = fn => { const cache = new Map(); return n => { if (!cache.has(n)) cache.set(n, fn(n)); return cache.get(n) } }; const sq = memo(n => n * n); console.log(sq(4), sq(4));
const pool = []; function acquire() { return pool.pop() || { used: 0 } } function release(o) { o.used++; pool.push(o) } for (let i = 0; i < 5; i++) release(acquire()); console.log(pool);
console.log([5, 3, 9].sort().reverse().map(String).join(), Object.keys([4, 5]), 'abc'.split('').reverse().join(''), Array(3).join('-'), [..."abc"].map((c, i) => c + i));
function defaults({ a = 1, b = a + 1 } = {}, [c = b] = []) { return [a, b, c] } console.log(defaults(), defaults({ a: 5 }, [7]));
var fnExpr = function fact(n) { return n <= 1 ? 1 : n * fact(n - 1) }; console.log(fnExpr(5), typeof fact);
const date = { toLocaleString: () => 'D' }; console.log(`${date.toLocaleString()}`, typeof Date.now());
console.log(((n) => { do { n--; if (n === 3) continue; if (n < 2) break } while (n); return n })(6)); console.log(isFinite(1/0), [1,2,3].includes(2));

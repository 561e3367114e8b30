const m = new Map(); for (let i=0;i<40;i++) m.set(i,i); for (const [k] of m) { if (k % 2) m.delete(k); if (k < 3) m.set('n'+k, 1) } console.log(m.size, [...m.keys()].length);
const o = { get: 1, set: 2, static: 3, of: 4, async: 5 }; console.log(o.of, o.async);
const { a: [x1, { y1 = 5 } = {}] = [1], ...others } = { b: 2 }; console.log(x1, y1, others);
let i = 0; const arr = [10, 20, 30]; arr[i++] += 5; arr[i] = arr[i++] + 1; console.log(arr, i);
let k = 1; k = k++ + ++k; console.log(k); let z = 3; console.log(z + (z = 5), z); console.log([z, z++, z]);
const f = (a, b) => a - b; let q = 1; console.log(f(q, q = 4), f(q++, q));
label: for (const a of [1,2]) { switch (a) { case 1: continue label; default: break label } }
console.log((() => { for (let i = 0; ; i++) { try { if (i === 2) return i; continue } catch { } finally { if (i === 1) console.log('one') } } })());
console.log((() => { try { throw 1 } catch (e) { return e + 1 } finally { console.log('f') } })());
console.log((() => { a: try { break a } finally { console.log('fin') } return 'after' })());
var fns = {}; for (const n of ['a', 'b']) fns[n] = () => n; console.log(fns.a(), fns.b());
const big = {}; for (let i = 0; i < 70; i++) big['p' + i] = i; for (let i = 0; i < 70; i += 2) delete big['p' + i]; big.last = 1; console.log(Object.keys(big).length, big.p69, big.p68, big.last);
function Outer() { if (!(this instanceof Outer)) return new Outer(); this.v = 1 } console.log(Outer().v, new Outer());
class C { static count = 0; static inc() { return ++C.count } x = C.inc(); m = () => this.x } const c1 = new C(), c2 = new C(); const { m: mm } = c2; console.log(C.count, mm());
console.log([..."aab"].reduce((acc, c) => ({ ...acc, [c]: (acc[c] || 0) + 1 }), {}), [[3, 'c'], [1, 'a']].sort(([a], [b]) => a - b));
const text = 'line one\nline two'; console.log(text.split('\n').map((l, i) => `${i}: ${l}`).join('\n')); console.log([text], { text });
if (true) function inIf() {} 
console.log(typeof null ?? 1, 1 ? 2 ? 3 : 4 : 5, !!'' + 1, - -1, +true, typeof typeof 1, void 0 ?? 'v', (1, 2), 2 ** 3 ** 2, (-2) ** 2, 1 - -1, 'a' < 'b', [] + {}, [] == false, null >= 0);
console.log(new Error('x') instanceof Error, Object.keys(new Error('x')), [1, 2, 3].indexOf(4), 'abc'.indexOf('z'), [,].length, [1, , 2].map(x => x * 2), [3, 4].entries().next().value, 'x'.concat('y'), isNaN('a'), [1,2,3].lastIndexOf(3), Number.isInteger(5.0), (12.5).toString(), parseInt('ff', 16), Number(''), Number(null), Number(undefined), Number([5]), String([]), Boolean([]));
const person = { name: 'n', toString() { return 'P' } }; console.log(Object.entries(person).length, 'name' in person, delete person.name, person.name);
let count = 0; const id = setInterval(() => { if (++count === 2) { clearInterval(id); console.log('cleared') } }, 1);

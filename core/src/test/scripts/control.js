let i = 0;
while (true) {
  if (i++ > 3) break;
  if (i === 2) continue;
  console.log(i);
}
do i--; while (i > 0)
switch (3) {
  case 1: console.log("no");
  case 3: console.log("three");
  case 4: console.log("four"); break;
  default: console.log("default");
}
rows: for (let r = 0; r < 3; r++) {
  for (let c = 0; c < 3; c++) {
    if (c === 1) continue rows;
    if (r === 2) break rows;
    console.log(r, c);
  }
}
function cleaned() { try { return "result"; } finally { console.log("cleanup"); } }
console.log(cleaned());
function first() {
  for (const x of [1, 2, 3]) {
    try { if (x === 2) return x; } finally { console.log("finally", x); }
  }
}
console.log(first());
function breaks() {
  for (const x of [1, 2, 3]) {
    try { if (x === 2) break; continue; } finally { console.log("left", x); }
  }
  return "done";
}
console.log(breaks());
try { try { throw 1; } finally { console.log("inner"); } } catch (e) { console.log("caught", e); } finally { console.log("outer"); }
var hoisted = typeof later;
function later() {}
console.log(hoisted, unset);
var unset = 3;
{ let unset = 4; console.log(unset); }
console.log(unset, 1 ? "yes" : "no", 0 || "or", null ?? "nothing", 1 && "and");
for (const letter of "hé😀") console.log(letter, letter.length);
const deep = (n) => { try { return deep(n + 1); } catch (e) { return e instanceof RangeError && e.message; } };
console.log(deep(0))
var x = 1
var y = x
++x
console.log(x, y)
const f = function () { return
  1 }
console.log(f())

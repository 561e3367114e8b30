setTimeout((x) => console.log("timeout", x), 60, "argument");
setTimeout(() => console.log("soon"), 0);
queueMicrotask(() => console.log("microtask"));
let ticks = 0;
const timer = setInterval(() => {
  console.log("tick", ++ticks);
  if (ticks === 3) clearInterval(timer);
}, 3);
const never = setTimeout(() => console.log("never"), 5);
clearTimeout(never);
for (var i = 0; i < 3; i++) setTimeout(() => console.log("var", i), 0);
for (let j = 0; j < 3; j++) setTimeout(() => console.log("let", j), 0);
console.log("script ends");

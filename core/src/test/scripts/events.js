const target = new EventTarget();
let clicks = 0;
const onClick = (event) => { clicks++; console.log(event.type, clicks); };
target.addEventListener("click", onClick);
target.addEventListener("click", onClick);
target.addEventListener("click", () => console.log("once"), { once: true });
target.dispatchEvent(new Event("click"));
target.dispatchEvent(new Event("click"));
target.dispatchEvent(new Event("other"));
target.removeEventListener("click", onClick);
target.dispatchEvent(new Event("click"));
const emitter = {
  handlers: {},
  on(event, handler) { (this.handlers[event] ??= []).push(handler); },
  emit(event, ...values) { this.handlers[event]?.forEach((handler) => handler(...values)); },
};
emitter.on("x", (a, b) => console.log("got", a, b));
emitter.emit("x", 1, 2);
emitter.emit("nobody");

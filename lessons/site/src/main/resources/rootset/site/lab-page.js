// The lab: an editor, the engine, the player.
(function () {
  "use strict";

  const { element, one, save } = window.RootsetPage;
  const { loadEngine, shoot, Player, button } = window.RootsetPlayer;

  const EXAMPLES = [
    {
      title: "Before and after a large array",
      language: "script",
      collector: "mark-sweep",
      heap: 2048,
      program: `const used = () => process.memoryUsage().heapUsed;

console.log("before:", used());
let rows = [];
for (let i = 0; i < 100; i++) {
  rows.push(i);
}
console.log("with 100 rows:", used());
rows = null;
console.log("rows is null:", used());
gc();
console.log("after a collection:", used());
`,
    },
    {
      title: "What a closure keeps",
      language: "script",
      collector: "mark-sweep",
      heap: 2048,
      program: `function report(title) {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8];
  const count = rows.length;
  return () => title + ": " + count;
}

const show = report("Sales");
gc(); // are the rows still there?
console.log(show());
`,
    },
    {
      title: "Two friends, counted",
      language: "script",
      collector: "reference-counting",
      heap: 512,
      program: `function connectFriends() {
  const ann = { name: "Ann" };
  const ben = { name: "Ben" };
  ann.friend = ben;
  ben.friend = ann;
}

connectFriends();
gc(); // try mark-sweep, too
`,
    },
    {
      title: "A handler that leaks",
      language: "script",
      collector: "mark-sweep",
      heap: 2048,
      program: `const handlers = [];

function open(title) {
  const rows = [1, 2, 3, 4, 5];
  const handler = () => title + ": " + rows.length;
  handlers.push(handler);
  return () => {
    // the cure: whoever opens gets the means to close
    handlers.splice(handlers.indexOf(handler), 1);
  };
}

const close = open("first");
open("second");
gc();
console.log(handlers.length, "handlers");
close();
gc();
console.log(handlers.length, "handler");
`,
    },
    {
      title: "Marking and sweeping",
      language: "scenario",
      collector: "mark-sweep",
      heap: 48,
      program: `new a Pair
new b Cell
store a.0 b
new c Leaf
drop b
drop c
gc
expect objects 2
`,
    },
    {
      title: "A ring, counted",
      language: "scenario",
      collector: "reference-counting",
      heap: 48,
      program: `new a Pair
new b Pair
store a.0 b
store b.0 a
drop a
drop b
gc
`,
    },
    {
      title: "Copying what survives",
      language: "scenario",
      collector: "semi-space",
      heap: 64,
      program: `new keep Cell
repeat 6
  new gone Pair
end
gc
`,
    },
    {
      title: "Sliding together",
      language: "scenario",
      collector: "mark-compact",
      heap: 42,
      program: `shape Box 0 5
shape Big 0 9
new a Box
new b Box
new c Box
new d Box
drop a
drop c
gc
new g Big
`,
    },
  ];

  const UNREADABLE = "The address holds no program that can be read.";

  const page = one("article.lab");
  const text = one("textarea.program", page);
  const gutter = one(".gutter", page);
  const band = one(".band", page);
  const error = one(".error", page);
  const said = one(".editor-side .said", page);
  const stage = one(".stage", page);
  const fields = {
    example: one("select.examples", page),
    language: one("select.language", page),
    collector: one("select.collector", page),
    heap: one("input.heap", page),
  };
  const breakpoints = new Set();
  let player = null;
  let film = null;
  let marked = { line: 0, kind: "now" };

  // The editor.
  function lines() {
    return text.value.split("\n").length;
  }

  function drawGutter() {
    const focused = gutter.contains(document.activeElement) ? document.activeElement.dataset.line : null;
    const buttons = [];
    for (let line = 1; line <= lines(); line++) {
      const at = element(
        "button",
        {
          type: "button",
          "data-line": String(line),
          "aria-pressed": String(breakpoints.has(line)),
          "aria-label": "Breakpoint on line " + line,
          tabindex: String(line) === (focused || "1") ? "0" : "-1",
        },
        String(line),
      );
      buttons.push(at);
    }
    gutter.replaceChildren(...buttons);
    gutter.scrollTop = text.scrollTop;
    if (focused) {
      const again = one('[data-line="' + focused + '"]', gutter);
      (again || gutter.lastElementChild).focus();
    }
  }

  function toggle(line) {
    breakpoints.has(line) ? breakpoints.delete(line) : breakpoints.add(line);
    one('[data-line="' + line + '"]', gutter).setAttribute("aria-pressed", String(breakpoints.has(line)));
  }

  // Marks a line: "now" is where the program is, "wrong" where a mistake is. 0 marks none.
  function markLine(line, kind) {
    marked = { line, kind };
    band.hidden = line < 1;
    band.className = "band " + kind;
    const height = parseFloat(getComputedStyle(text).lineHeight);
    band.dataset.top = String((line - 1) * height);
    band.style.height = height + "px";
    if (line > 0) {
      const top = (line - 1) * height;
      if (top < text.scrollTop || top + height > text.scrollTop + text.clientHeight - height) {
        text.scrollTop = Math.max(0, top - text.clientHeight / 2);
      }
    }
    for (const at of gutter.children) {
      at.classList.toggle(kind, at.dataset.line === String(line));
      at.classList.remove(kind === "now" ? "wrong" : "now");
    }
    placeBand();
  }

  function placeBand() {
    gutter.scrollTop = text.scrollTop;
    const padding = parseFloat(getComputedStyle(text).paddingTop);
    band.style.transform = "translateY(" + (Number(band.dataset.top) + padding - text.scrollTop) + "px)";
  }

  function setUpEditor() {
    text.addEventListener("input", () => {
      drawGutter();
      markLine(0, "now");
      error.textContent = "";
    });
    text.addEventListener("scroll", placeBand);
    window.addEventListener("resize", () => markLine(marked.line, marked.kind));
    page.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        run();
      }
    });
    gutter.addEventListener("click", (event) => {
      const at = event.target.closest("button");
      if (at) {
        toggle(Number(at.dataset.line));
      }
    });
    gutter.addEventListener("keydown", (event) => {
      const at = Number(event.target.dataset.line);
      const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 1, End: lines() }[event.key];
      const next = to && one('[data-line="' + to + '"]', gutter);
      if (next) {
        event.preventDefault();
        event.target.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
    });
  }

  // Program and settings.
  function settings() {
    return {
      language: fields.language.value,
      program: text.value,
      collector: fields.collector.value,
      heap: Number(fields.heap.value),
    };
  }

  function choose(settings) {
    fields.language.value = settings.language;
    if (Array.from(fields.collector.options).some((option) => option.value === settings.collector)) {
      fields.collector.value = settings.collector;
    }
    fields.heap.value = String(settings.heap);
    text.value = settings.program;
    breakpoints.clear();
    drawGutter();
    markLine(0, "now");
    error.textContent = "";
  }

  function encoded(value) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    let binary = "";
    bytes.forEach((byte) => (binary += String.fromCharCode(byte)));
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  // What the address holds, or null if there is nothing or nothing good.
  function shared() {
    const match = /^#p=([A-Za-z0-9_-]+)$/.exec(location.hash);
    if (!match) {
      return null;
    }
    try {
      const binary = atob(match[1].replace(/-/g, "+").replace(/_/g, "/"));
      const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
      const value = JSON.parse(new TextDecoder().decode(bytes));
      const good =
        (value.language === "script" || value.language === "scenario") &&
        typeof value.program === "string" &&
        typeof value.collector === "string" &&
        Number.isInteger(value.heap);
      return good ? value : null;
    } catch (broken) {
      return null;
    }
  }

  function share() {
    history.replaceState(null, "", "#p=" + encoded(settings()));
    said.textContent = "The address of this page now holds program and settings; copy it to share them.";
    if (navigator.clipboard) {
      navigator.clipboard.writeText(location.href).then(
        () => (said.textContent = "The address is copied; it holds program and settings."),
        () => {},
      );
    }
  }

  // Running.
  // The line that an error names, as in `program:3:5: …`; 0 if it names none.
  function mistakeLine(message) {
    const place = /^[^\s:]+:(\d+):/.exec(message);
    return place ? Number(place[1]) : 0;
  }

  async function withEngine(work) {
    said.textContent = "";
    error.textContent = "";
    let engine;
    try {
      engine = await loadEngine();
    } catch (failed) {
      error.textContent =
        "The engine, lab.js, is not beside this page. Build the whole project, then build the lessons again.";
      return;
    }
    page.classList.add("busy");
    // The page shows that it is busy before the engine takes the thread.
    await new Promise((painted) => setTimeout(painted, 20));
    try {
      work(engine);
    } finally {
      page.classList.remove("busy");
    }
  }

  function run() {
    return withEngine((engine) => present(shoot(engine, settings()), false));
  }

  function present(made, recorded) {
    film = made;
    error.textContent = film.error();
    if (!recorded) {
      markLine(mistakeLine(film.error()), "wrong");
    }
    if (player) {
      player.play(false);
    }
    one(".plot", page).replaceChildren();
    one(".console", page).replaceChildren();
    one("button.save", page).disabled = film.length() < 0;
    if (film.length() < 0) {
      stage.hidden = true;
      return;
    }
    one(".empty", page).hidden = true;
    player = new Player(stage, film, {
      id: "lab",
      title: "Stack and heap",
      stops: [],
      program: null,
      moved: (step) => {
        const failed = step === film.length() && mistakeLine(film.error());
        if (!recorded) {
          markLine(failed || film.line(step), failed ? "wrong" : "now");
        }
        one(".console", page).textContent = film.console(step);
        one(".plot", page).innerHTML = film.plot(step);
      },
    });
    const line = button("line", "To the next line", "Next line");
    const breakpoint = button("breakpoint", "To the next breakpoint", "To breakpoint");
    line.addEventListener("click", () => player.go(nextLine(player.step)));
    breakpoint.addEventListener("click", () => player.go(nextBreakpoint(player.step)));
    player.controls.append(line, breakpoint);
    player.frame.focus({ preventScroll: true });
    if (window.matchMedia("(max-width: 60rem)").matches) {
      stage.scrollIntoView({ block: "start" });
    }
  }

  function nextLine(step) {
    const from = film.line(step);
    for (let i = step + 1; i <= film.length(); i++) {
      if (film.line(i) > 0 && film.line(i) !== from) {
        return i;
      }
    }
    return film.length();
  }

  function nextBreakpoint(step) {
    for (let i = step + 1; i <= film.length(); i++) {
      if (breakpoints.has(film.line(i)) && film.line(i - 1) !== film.line(i)) {
        return i;
      }
    }
    return film.length();
  }

  function setUpChoices() {
    EXAMPLES.forEach((example, index) =>
      fields.example.append(element("option", { value: String(index) }, example.title)),
    );
    fields.example.addEventListener("change", () => choose(EXAMPLES[Number(fields.example.value)]));
    one(".choices", page).addEventListener("submit", (event) => event.preventDefault());
    one("button.run", page).addEventListener("click", run);
    one("button.share", page).addEventListener("click", share);
    one("button.save", page).addEventListener("click", () =>
      save("recording.jsonl", "application/json", film.recording()),
    );
    const file = one("input.recording", page);
    file.addEventListener("change", async () => {
      const recording = await file.files[0].text();
      file.value = "";
      await withEngine((engine) => present(engine.load(recording), true));
    });
    window.addEventListener("hashchange", () => {
      const there = shared();
      if (there) {
        choose(there);
      } else {
        said.textContent = UNREADABLE;
      }
    });
  }

  async function begin() {
    setUpEditor();
    setUpChoices();
    const there = shared();
    const first = there || EXAMPLES[0];
    choose(first);
    await withEngine((engine) => {
      for (const name of engine.collectors().split("\n")) {
        fields.collector.append(element("option", { value: name }, name));
      }
      fields.collector.value = first.collector;
    });
    if (location.hash && !there) {
      said.textContent = UNREADABLE;
    }
  }

  begin();
})();

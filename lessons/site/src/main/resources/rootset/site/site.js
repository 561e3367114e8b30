// Menu, colours, search, quizzes and progress. No dependency; works from file://.
(function () {
  "use strict";

  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  // Progress: {answers: {"lesson/1": {right, tries}}, tours: {"lesson/1": {step, done}}}.
  const store = (function () {
    const key = "rootset-progress";
    let state = { answers: {}, tours: {} };

    const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

    function read() {
      try {
        const saved = JSON.parse(localStorage.getItem(key));
        if (isRecord(saved) && isRecord(saved.answers) && isRecord(saved.tours)) {
          state = { answers: saved.answers, tours: saved.tours };
        }
      } catch (refused) {
        // No storage, or not ours: begin with nothing.
      }
    }

    function write() {
      try {
        localStorage.setItem(key, JSON.stringify(state));
      } catch (refused) {
        // Progress then lasts as long as the page.
      }
      document.dispatchEvent(new CustomEvent("rootset-progress"));
    }

    read();
    return {
      answer: (id) => state.answers[id],
      tour: (id) => state.tours[id],
      noteAnswer(id, right) {
        const before = state.answers[id] || { right: false, tries: 0 };
        state.answers[id] = { right: before.right || right, tries: before.tries + 1 };
        write();
      },
      noteTour(id, step, done) {
        const before = state.tours[id] || { step: 0, done: false };
        state.tours[id] = { step, done: before.done || done };
        write();
      },
      counts(lesson) {
        const of = (map, test) =>
          Object.keys(map).filter((id) => id.startsWith(lesson + "/") && test(map[id])).length;
        return {
          right: of(state.answers, (answer) => answer.right),
          done: of(state.tours, (tour) => tour.done),
        };
      },
      file: () => JSON.stringify({ format: "rootset-progress", version: 1, ...state }, null, 2),
      // Adds what a file has; nothing that was reached is lost. Throws a sentence if it is no such file.
      load(text) {
        let file;
        try {
          file = JSON.parse(text);
        } catch (wrong) {
          throw new Error("This file is not JSON; choose one that was saved here.");
        }
        if (!isRecord(file) || file.format !== "rootset-progress" || file.version !== 1) {
          throw new Error("This file holds no progress of this course; choose one that was saved here.");
        }
        for (const [id, answer] of Object.entries(isRecord(file.answers) ? file.answers : {})) {
          if (isRecord(answer)) {
            const before = state.answers[id] || { right: false, tries: 0 };
            state.answers[id] = {
              right: before.right || answer.right === true,
              tries: Math.max(before.tries, Number(answer.tries) || 0),
            };
          }
        }
        for (const [id, tour] of Object.entries(isRecord(file.tours) ? file.tours : {})) {
          if (isRecord(tour)) {
            const before = state.tours[id] || { step: 0, done: false };
            state.tours[id] = {
              step: Math.max(before.step, Number(tour.step) || 0),
              done: before.done || tour.done === true,
            };
          }
        }
        write();
      },
      forget() {
        state = { answers: {}, tours: {} };
        write();
      },
    };
  })();
  window.RootsetPage = { store, element, one, all, save };

  function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = element("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  // The list of lessons on a narrow screen.
  function setUpMenu() {
    const button = one("button.menu");
    const menu = one("#lessons");
    const show = (open) => {
      button.setAttribute("aria-expanded", String(open));
      menu.classList.toggle("open", open);
    };
    button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.classList.contains("open")) {
        show(false);
        button.focus();
      }
    });
    const here = one("[aria-current=page]", menu);
    if (here && menu.scrollHeight > menu.clientHeight) {
      menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
    }
  }

  function setUpColours() {
    const button = one("button.theme");
    const root = document.documentElement;
    const names = { "": "as the system has them", light: "light", dark: "dark" };
    const label = () => {
      const text = "Colours: " + names[root.dataset.theme || ""];
      button.setAttribute("aria-label", text);
      button.title = text;
    };
    button.addEventListener("click", () => {
      const next = { "": "light", light: "dark", dark: "" }[root.dataset.theme || ""];
      if (next) {
        root.dataset.theme = next;
      } else {
        delete root.dataset.theme;
      }
      try {
        localStorage.setItem("rootset-theme", next);
      } catch (refused) {
        // The choice then lasts as long as the page.
      }
      label();
    });
    label();
  }

  // Search.
  function setUpSearch() {
    const form = one("form.search");
    const input = one("#search");
    const box = one("#results");
    let loading = null;

    function index() {
      loading =
        loading ||
        new Promise((done, failed) => {
          const script = element("script", { src: "search-index.js" });
          script.addEventListener("load", () => done(window.rootsetSearch));
          script.addEventListener("error", failed);
          document.head.append(script);
        });
      return loading;
    }

    function score(entry, words) {
      let sum = 0;
      for (const word of words) {
        const section = entry.section.toLowerCase();
        const found =
          (section === word ? 40 : 0) +
          (section.includes(word) ? 20 : 0) +
          (entry.page.toLowerCase().includes(word) ? 8 : 0) +
          Math.min(4, entry.text.toLowerCase().split(word).length - 1);
        if (found === 0) {
          return 0;
        }
        sum += found;
      }
      return sum;
    }

    function excerpt(text, words) {
      const at = Math.max(0, text.toLowerCase().indexOf(words[0]));
      const begin = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 40)));
      const piece = text.slice(begin, begin + 140);
      const part = element("span", { class: "excerpt" });
      const lower = piece.toLowerCase();
      const hit = lower.indexOf(words[0]);
      if (hit < 0) {
        part.append(piece);
      } else {
        part.append(
          (begin > 0 ? "… " : "") + piece.slice(0, hit),
          element("mark", {}, piece.slice(hit, hit + words[0].length)),
          piece.slice(hit + words[0].length) + (begin + 140 < text.length ? " …" : ""),
        );
      }
      return part;
    }

    async function show() {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) {
        box.hidden = true;
        return;
      }
      const found = (await index())
        .map((entry) => ({ entry, points: score(entry, words) }))
        .filter((each) => each.points > 0)
        .sort((a, b) => b.points - a.points)
        .slice(0, 10);
      box.replaceChildren(
        ...found.map(({ entry }) =>
          element(
            "a",
            { href: entry.address },
            element("b", {}, entry.section),
            " ",
            element("span", { class: "where" }, entry.page),
            excerpt(entry.text, words),
          ),
        ),
      );
      if (found.length === 0) {
        box.append(element("p", {}, "Nothing found for “" + input.value.trim() + "”. Try one word less."));
      }
      box.hidden = false;
    }

    const close = () => (box.hidden = true);
    input.addEventListener("focus", () => index().catch(() => {}));
    input.addEventListener("input", show);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = one("a", box);
      if (first && !box.hidden) {
        first.click();
      }
    });
    form.addEventListener("keydown", (event) => {
      const links = all("a", box);
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        close();
        input.focus();
      } else if (event.key === "ArrowDown" && links.length > 0) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (links[at - 1] || input).focus();
      }
    });
    box.addEventListener("click", close);
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target)) {
        close();
      }
    });
    document.addEventListener("keydown", (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.focus();
      }
    });
  }

  // Quizzes.
  function setUpQuestion(form) {
    const id = form.dataset.key;
    const output = one("output", form);

    function tell(input) {
      const template = input.parentElement.querySelector("template");
      const right = input.dataset.right === "true";
      const lines = [];
      const verdict = element("b", {}, right ? "Right." : "No.");
      const first = element("p", {}, verdict, " ");
      if (!right) {
        first.append(element("em", { class: "misconception" }, template.dataset.misconception), " ");
      }
      first.append(template.content.cloneNode(true));
      lines.push(first);
      if (!right) {
        for (const link of all("a[href^='#']", first)) {
          link.classList.add("go");
        }
      }
      output.replaceChildren(...lines);
      output.className = right ? "right" : "wrong";
      for (const answer of all(".answer", form)) {
        answer.classList.remove("right", "wrong");
      }
      input.parentElement.classList.add(right ? "right" : "wrong");
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = one("input:checked", form);
      if (!chosen) {
        output.className = "";
        output.replaceChildren(element("p", {}, "Choose an answer first."));
        one("input", form).focus();
        return;
      }
      tell(chosen);
      store.noteAnswer(id, chosen.dataset.right === "true");
    });
    form.addEventListener("change", () => {
      output.replaceChildren();
      output.className = "";
      all(".answer", form).forEach((answer) => answer.classList.remove("right", "wrong"));
    });
    const mark = () => form.classList.toggle("done", Boolean(store.answer(id) && store.answer(id).right));
    document.addEventListener("rootset-progress", mark);
    mark();
  }

  // How far one has come, beside each lesson's name.
  function showProgress() {
    let right = 0;
    let questions = 0;
    const seen = new Set();
    for (const place of all(".mark[data-lesson]")) {
      const counts = store.counts(place.dataset.lesson);
      const asked = Number(place.dataset.questions);
      const tours = Number(place.dataset.tours);
      const answered = Math.min(counts.right, asked);
      const whole = asked > 0 && answered === asked && counts.done >= tours;
      const text = [];
      if (answered > 0 || place.closest(".state")) {
        text.push(answered + " of " + asked + " answers");
      }
      if (tours > 0 && (counts.done > 0 || place.closest(".state"))) {
        text.push(Math.min(counts.done, tours) + " of " + tours + (tours === 1 ? " tour" : " tours"));
      }
      place.textContent = whole ? "✓ done" : text.join(" · ");
      place.classList.toggle("whole", whole);
      if (!seen.has(place.dataset.lesson)) {
        seen.add(place.dataset.lesson);
        right += answered;
        questions += asked;
      }
    }
    const sum = one(".progress .sum");
    if (sum && right > 0) {
      sum.textContent = right + " of " + questions + " answers right so far, noted in this browser only.";
    } else if (sum) {
      sum.textContent = "Answers and tours are noted in this browser only.";
    }
  }

  function setUpProgress() {
    document.addEventListener("rootset-progress", showProgress);
    showProgress();
    const section = one("section.progress");
    if (!section) {
      return;
    }
    const said = one(".said", section);
    one(".export", section).addEventListener("click", () => {
      save("rootset-progress.json", "application/json", store.file());
      said.textContent = "Saved as rootset-progress.json.";
    });
    const input = one("input[type=file]", section);
    input.addEventListener("change", async () => {
      try {
        store.load(await input.files[0].text());
        said.textContent = "Loaded.";
      } catch (wrong) {
        said.textContent = wrong.message;
      }
      input.value = "";
    });
    const forget = one(".forget", section);
    forget.addEventListener("click", () => {
      if (forget.dataset.sure) {
        store.forget();
        said.textContent = "Forgotten.";
        forget.textContent = "Forget all";
        delete forget.dataset.sure;
      } else {
        forget.dataset.sure = "asked";
        forget.textContent = "Really forget all?";
      }
    });
  }

  // Which part is being read, in the list beside the text.
  function setUpContents() {
    const links = new Map(all(".contents a").map((link) => [link.hash.slice(1), link]));
    if (links.size === 0 || !("IntersectionObserver" in window)) {
      return;
    }
    const seen = new Set();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const id = entry.target.querySelector("h2[id]").id;
          entry.isIntersecting ? seen.add(id) : seen.delete(id);
        }
        let first = true;
        for (const [id, link] of links) {
          const here = first && seen.has(id);
          here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
          first = first && !here;
        }
      },
      { rootMargin: "-20% 0px -60% 0px" },
    );
    all("section.part").forEach((part) => observer.observe(part));
  }

  // Paper has no buttons: what is folded away is shown.
  function setUpPrint() {
    let folded = [];
    window.addEventListener("beforeprint", () => {
      folded = all("details:not([open], .objects)");
      folded.forEach((each) => (each.open = true));
    });
    window.addEventListener("afterprint", () => folded.forEach((each) => (each.open = false)));
  }

  setUpMenu();
  setUpColours();
  setUpSearch();
  all("form.question").forEach(setUpQuestion);
  setUpProgress();
  setUpContents();
  setUpPrint();
})();

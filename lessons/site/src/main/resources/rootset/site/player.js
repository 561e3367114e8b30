// Plays what the engine recorded, step by step. The engine itself is lab.js, fetched when it is first needed.
(function () {
  "use strict";

  const { store, element, one, all } = window.RootsetPage;
  const PACE = 1600; // Milliseconds a step, when it plays.
  let engine = null;

  // What lab.js exports. It is a module for many loaders: what it finds under the name "exports" it fills.
  function loadEngine() {
    engine =
      engine ||
      new Promise((done, failed) => {
        const exported = (window.exports = {});
        const script = element("script", { src: "lab.js" });
        script.addEventListener("load", () => {
          delete window.exports;
          done(exported);
        });
        script.addEventListener("error", () => {
          delete window.exports;
          failed(new Error("lab.js is not here"));
        });
        document.head.append(script);
      });
    return engine;
  }

  // A film of {language, program, collector, heap}.
  function shoot(engine, settings) {
    const { language, program, collector, heap } = settings;
    return language === "script" ? engine.script(program, collector, heap) : engine.film(program, collector, heap);
  }

  function button(name, title, text) {
    return element("button", { type: "button", class: name, title }, text);
  }

  // The outline of an object is what has the focus and the name: cells would be read letter by letter.
  function nameOutline(object) {
    const outline = one(".outline", object);
    for (const attribute of ["role", "tabindex", "aria-label"]) {
      outline.setAttribute(attribute, object.getAttribute(attribute));
      object.removeAttribute(attribute);
    }
    outline.setAttribute("data-object", object.dataset.object);
    all("text", object).forEach((text) => text.setAttribute("aria-hidden", "true"));
  }

  class Player {
    // options: {title, stops, program (text shown beside the picture) or null, moved (called after each step)}
    constructor(stage, film, options) {
      this.stage = stage;
      this.film = film;
      this.options = options;
      this.step = 0;
      this.view = film.suitableView();
      this.answered = new Map();
      this.timer = null;
      this.phases = this.collectPhases();
      this.build();
      this.listen();
      this.show(0);
    }

    get last() {
      return this.film.length();
    }

    collectPhases() {
      const phases = [];
      for (let i = 0; i <= this.last; i++) {
        const phase = this.film.phase(i);
        if (phase && !phases.includes(phase)) {
          phases.push(phase);
        }
      }
      return phases;
    }

    build() {
      const parts = (this.parts = {
        first: button("first", "First step (Home)", "|◀"),
        previous: button("previous", "Previous step (left arrow)", "◀ Prev"),
        play: button("play", "Play the steps", "Play"),
        next: button("next", "Next step (right arrow)", "Next ▶"),
        last: button("last", "Last step (End)", "▶|"),
        slider: element("input", {
          type: "range",
          min: "0",
          max: String(this.last),
          value: "0",
          "aria-label": "Step",
        }),
        count: element("span", { class: "count" }),
        view: element("select", { class: "view", "aria-label": "View" }),
        chips: element("ol", { class: "chips", "aria-label": "Phases" }),
        sentence: element("p", { class: "sentence", "aria-live": "polite" }),
        stop: element("form", { class: "stop", hidden: "" }),
        picture: element("div", { class: "scene" }),
        why: element("div", { class: "why", role: "status", hidden: "" }),
        table: element("details", { class: "objects" }, element("summary", {}, "Objects as a table")),
        listing: element("ol", { class: "listing", "aria-label": "Program", tabindex: "0" }),
      });
      for (const [view, name] of [
        ["words", "Every word"],
        ["objects", "Objects"],
        ["map", "Map"],
      ]) {
        parts.view.append(element("option", { value: view }, name));
      }
      parts.view.value = this.view;
      parts.first.setAttribute("aria-label", "First step");
      parts.last.setAttribute("aria-label", "Last step");
      for (const phase of this.phases) {
        parts.chips.append(element("li", { "data-phase": phase }, phase));
      }
      const controls = element(
        "div",
        { class: "controls", role: "toolbar", "aria-label": "Steps" },
        parts.first,
        parts.previous,
        parts.play,
        parts.next,
        parts.last,
        parts.slider,
        parts.count,
        parts.view,
      );
      this.controls = controls;
      const seen = element("div", { class: "seen" }, parts.sentence, parts.picture, parts.stop, parts.why, parts.table);
      if (this.options.program) {
        this.options.program
          .replace(/\n$/, "")
          .split("\n")
          .forEach((line) => parts.listing.append(element("li", {}, element("code", {}, line || " "))));
        seen.append(parts.listing);
      }
      this.frame = element(
        "div",
        { class: "player", tabindex: "0", role: "group", "aria-label": this.options.title },
        controls,
        parts.chips,
        seen,
      );
      this.stage.replaceChildren(this.frame);
      this.stage.hidden = false;
    }

    listen() {
      const parts = this.parts;
      parts.first.addEventListener("click", () => this.go(0));
      parts.previous.addEventListener("click", () => this.go(this.step - 1));
      parts.next.addEventListener("click", () => this.forward());
      parts.last.addEventListener("click", () => this.go(this.last));
      parts.play.addEventListener("click", () => this.play(this.timer === null));
      parts.slider.addEventListener("input", () => this.go(Number(parts.slider.value)));
      parts.view.addEventListener("change", () => {
        this.view = parts.view.value;
        this.draw();
      });
      parts.table.addEventListener("toggle", () => this.showTable());
      this.frame.addEventListener("keydown", (event) => this.key(event));
      parts.picture.addEventListener("click", (event) => this.ask(event.target.closest("[data-object]")));
      let columns = this.columns();
      window.addEventListener("resize", () => {
        if (columns !== this.columns()) {
          columns = this.columns();
          this.draw();
        }
      });
    }

    key(event) {
      const object = event.target.closest("[data-object]");
      if (object && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        this.ask(object);
        return;
      }
      if (object && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        this.focusObject(object, event.key === "ArrowDown" ? 1 : -1);
        return;
      }
      if (event.key === "Escape" && !this.parts.why.hidden) {
        this.parts.why.hidden = true;
        return;
      }
      const elsewhere = event.target.closest("input, select, textarea, button, a, summary");
      const moves = {
        ArrowLeft: () => this.go(this.step - 1),
        ArrowRight: () => this.forward(),
        Home: () => this.go(0),
        End: () => this.go(this.last),
        " ": () => this.forward(),
      };
      const toolbar = elsewhere && this.controls.contains(elsewhere) && elsewhere.tagName === "BUTTON";
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in moves)) {
        return;
      }
      if (!elsewhere || (toolbar && event.key !== " ")) {
        event.preventDefault();
        moves[event.key]();
      }
    }

    // The question at a step: the tour's own, or the engine's; null if there is none.
    question(step) {
      const own = this.options.stops.find((stop) => stop.at === step);
      if (own) {
        return own;
      }
      const asked = this.film.question(step);
      return asked ? JSON.parse(asked) : null;
    }

    isHeld() {
      return this.step < this.last && !this.answered.has(this.step) && this.question(this.step) !== null;
    }

    // To the next step, unless a question waits for its answer.
    forward() {
      if (this.isHeld()) {
        this.play(false);
        one("input, button", this.parts.stop).focus();
      } else {
        this.go(this.step + 1);
      }
    }

    play(on) {
      clearInterval(this.timer);
      this.timer = null;
      if (on && this.step === this.last) {
        this.show(0);
      }
      if (on) {
        this.timer = setInterval(() => this.forward(), PACE);
      }
      this.parts.play.textContent = on ? "Pause" : "Play";
    }

    go(step) {
      this.show(Math.max(0, Math.min(this.last, step)));
    }

    show(step) {
      this.step = step;
      const parts = this.parts;
      parts.slider.value = String(step);
      parts.slider.setAttribute("aria-valuetext", "Step " + step + " of " + this.last);
      parts.count.textContent = step + " / " + this.last;
      parts.first.disabled = parts.previous.disabled = step === 0;
      parts.next.disabled = parts.last.disabled = step === this.last;
      parts.sentence.textContent = this.film.sentence(step);
      const phase = this.film.phase(step);
      for (const chip of parts.chips.children) {
        chip.dataset.phase === phase
          ? chip.setAttribute("aria-current", "step")
          : chip.removeAttribute("aria-current");
      }
      parts.why.hidden = true;
      this.showTable();
      this.showLine(this.film.line(step));
      this.draw();
      this.showStop();
      if (step === this.last) {
        this.play(false);
      }
      this.options.moved(step, this);
    }

    showLine(line) {
      Array.from(this.parts.listing.children).forEach((item, index) => {
        if (index + 1 === line) {
          item.setAttribute("aria-current", "step");
          const box = this.parts.listing;
          if (box.scrollHeight > box.clientHeight) {
            box.scrollTop = item.offsetTop - box.offsetTop - box.clientHeight / 2;
          }
        } else {
          item.removeAttribute("aria-current");
        }
      });
    }

    columns() {
      const width = this.parts.picture.clientWidth || 640;
      return width < 520 ? 8 : width < 800 ? 10 : 16;
    }

    draw() {
      const picture = this.parts.picture;
      const focused = picture.contains(document.activeElement)
        ? document.activeElement.dataset.object
        : undefined;
      picture.innerHTML = this.film.svg(this.step, this.view, this.columns());
      all("g[data-object]", picture).forEach(nameOutline);
      const first = one(".outline[data-object]", picture);
      if (first) {
        first.setAttribute("tabindex", "0");
      }
      const again = focused && one('.outline[data-object="' + focused + '"]', picture);
      if (again) {
        first.setAttribute("tabindex", "-1");
        again.setAttribute("tabindex", "0");
        again.focus();
      } else if (focused) {
        this.frame.focus();
      }
    }

    // Why is this object alive?
    ask(object) {
      if (!object) {
        return;
      }
      const answer = JSON.parse(this.film.why(this.step, Number(object.dataset.object)));
      const why = this.parts.why;
      why.replaceChildren();
      if (answer.alive) {
        const path = element("ol", {});
        answer.path.forEach((place) => path.append(element("li", {}, place)));
        why.append(
          element("p", {}, element("b", {}, "Why is " + answer.name + " alive? "), "A root leads to it:"),
          path,
          element(
            "p",
            {},
            "If it went, " + answer.retained + (answer.retained === 1 ? " word" : " words") + " would be free.",
          ),
        );
      } else {
        why.append(element("p", {}, answer.name ? element("b", {}, answer.name + ": ") : "", answer.text));
      }
      why.hidden = false;
    }

    // One object of the picture is in the order of Tab; the arrows lead to the others.
    focusObject(object, by) {
      const objects = all(".outline[data-object]", this.parts.picture);
      const next = objects[objects.indexOf(object) + by];
      if (next) {
        object.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      }
    }

    // The same as the picture, for who listens to it. Made only while it is open.
    showTable() {
      const details = this.parts.table;
      const before = one("table", details);
      if (before) {
        before.remove();
      }
      if (!details.open) {
        return;
      }
      const body = element("tbody");
      for (const object of JSON.parse(this.film.objects(this.step))) {
        body.append(
          element(
            "tr",
            {},
            element("th", { scope: "row" }, "@" + object.address + " " + object.name),
            element("td", {}, String(object.words)),
            element("td", {}, object.colour === "plain" ? "" : object.colour),
            element("td", {}, object.alive ? "yes" : "no, garbage"),
            element("td", {}, object.fields.join(", ")),
          ),
        );
      }
      const head = element("tr");
      for (const name of ["object", "words", "colour", "reachable", "fields"]) {
        head.append(element("th", { scope: "col" }, name));
      }
      details.append(element("table", {}, element("thead", {}, head), body));
    }

    showStop() {
      const form = this.parts.stop;
      const question = this.question(this.step);
      form.hidden = question === null || this.step === this.last;
      if (form.hidden) {
        form.replaceChildren();
        return;
      }
      const name = this.options.id + "-stop-" + this.step;
      const fieldset = element("fieldset", {}, element("legend", {}, element("b", {}, "Predict. "), question.ask));
      question.options.forEach((option, index) => {
        const id = name + "-" + index;
        fieldset.append(
          element(
            "div",
            { class: "answer" },
            element("input", { type: "radio", id, name, value: String(index) }),
            element("label", { for: id }, option.text),
          ),
        );
      });
      const check = element("button", { type: "submit" }, "Check");
      const skip = element("button", { type: "button", class: "quiet" }, "Skip");
      const output = element("output", { role: "status" });
      form.replaceChildren(fieldset, element("p", { class: "act" }, check, " ", skip), output);
      skip.addEventListener("click", () => {
        this.answered.set(this.step, -1);
        this.go(this.step + 1);
        this.frame.focus();
      });
      form.onsubmit = (event) => {
        event.preventDefault();
        const chosen = one("input:checked", form);
        if (chosen) {
          this.answer(question, Number(chosen.value), output, skip);
        } else {
          output.textContent = "Choose an answer first, or skip.";
        }
      };
      if (this.answered.get(this.step) >= 0) {
        one('input[value="' + this.answered.get(this.step) + '"]', form).checked = true;
        this.answer(question, this.answered.get(this.step), output, skip);
      }
    }

    answer(question, index, output, skip) {
      const option = question.options[index];
      this.answered.set(this.step, index);
      output.className = option.right ? "right" : "wrong";
      output.replaceChildren(element("b", {}, option.right ? "Right. " : "No. "), option.why || "");
      skip.textContent = "Go on";
    }
  }

  window.RootsetPlayer = { loadEngine, shoot, Player, button };

  // Tours in lessons.
  function setUpTour(section) {
    const data = JSON.parse(one("script[type='application/json']", section).textContent);
    const stage = one(".stage", section);
    const start = one(".start", section);
    const fallback = one(".fallback", section);
    const key = section.dataset.key;
    let player = null;

    async function begin() {
      if (player) {
        return player;
      }
      start.disabled = true;
      try {
        const engine = await loadEngine();
        const film = shoot(engine, data);
        fallback.textContent = film.error();
        if (film.length() < 0) {
          return null;
        }
        one(".begin", section).hidden = true;
        one(".source", section).hidden = true;
        player = new Player(stage, film, {
          id: section.id,
          title: one("h3", section).textContent,
          stops: data.stops,
          program: data.program,
          moved: (step, moving) => store.noteTour(key, step, step === moving.last),
        });
      } catch (failed) {
        fallback.textContent =
          "The engine, lab.js, is not here, so this tour cannot be played. Its program is below; ./rootset run plays it in a terminal.";
      } finally {
        start.disabled = false;
      }
      return player;
    }

    async function open(step) {
      const playing = await begin();
      if (playing) {
        if (step !== null) {
          playing.go(step);
        }
        playing.frame.focus({ preventScroll: true });
      }
      section.scrollIntoView({ block: "start" });
    }

    start.addEventListener("click", () => open(null));

    // #step-N is a step of the first tour, #tour-K-step-N of the K-th.
    function follow() {
      const match = /^#(?:tour-(\d+)-)?step-(\d+)$/.exec(location.hash);
      if (match && (match[1] || "1") === section.dataset.number && !document.getElementById(location.hash.slice(1))) {
        open(Number(match[2]));
      }
    }
    window.addEventListener("hashchange", follow);
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (link && link.hash === location.hash) {
        follow();
      }
    });
    follow();
  }

  all("section.tour").forEach(setUpTour);
})();

/* Everything here is an extra: the pages say all they have to say without it. No dependencies; works from file://. */
(() => {
  "use strict";

  const ROOT = new URL("../../", document.currentScript.src);
  const DATA = new URL("search.js", document.currentScript.src);

  /** Lower case without accents, so that "gomez" finds "Gómez". */
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/ß/g, "ss");

  /**
   * The words of each text, every word after a space, so that " go" finds a word that begins with "go". All texts are
   * read as one, between marks that no text has, which is several times as fast.
   */
  const words = (texts) => {
    const all = texts.join("\u0001");
    const kept = /^[\0-\x7f]*$/.test(all)
      ? all.toLowerCase().replace(/[^a-z0-9@.+#\u0001]+/g, " ")
      : fold(all).replace(/[^\p{L}\p{N}@.+#\u0001]+/gu, " ");
    return kept.split("\u0001").map((text) => " " + text);
  };

  /** What to look for in such words: how they begin, or any part of them in a script that puts no spaces between words. */
  const parts = (query) =>
    words([query])[0].split(" ").filter(Boolean).map((word) => (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word) ? word : " " + word));

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // ---- search ------------------------------------------------------------------

  const KINDS = { person: "Person", company: "Company", rule: "Rule", page: "Page" };
  const FIRST = ["person", "company"];
  const SHOWN = 20;
  const BATCH = 1500; // so many take some milliseconds

  class Search {
    constructor() {
      this.entries = null;
      this.input = make("input", {
        type: "search", "aria-label": "Search the playbook", autocomplete: "off", spellcheck: "false",
        placeholder: "A name, a company, a skill, a rule",
      });
      this.list = make("ul");
      this.status = make("p", { "aria-live": "polite" }, "Loading");
      const close = make("button", { type: "button" }, "Close");
      const form = make("form", { role: "search" }, this.input, close);
      this.dialog = make("dialog", { class: "pb-search", "aria-label": "Search" }, form, this.list, this.status);
      document.body.append(this.dialog);
      close.addEventListener("click", () => this.dialog.close());
      this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
      this.input.addEventListener("input", () => this.draw());
      this.dialog.addEventListener("keydown", (event) => this.steer(event));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.links[0]?.click();
      });
    }

    get links() {
      return [...this.list.querySelectorAll("a")];
    }

    open() {
      if (this.dialog.open) return;
      this.dialog.showModal();
      this.input.select();
      if (this.entries) return;
      const script = make("script", { src: DATA.href });
      script.addEventListener("load", () => this.take(window.playbookSearch ?? []));
      script.addEventListener("error", () => (this.status.textContent = "The list of pages could not be read."));
      document.head.append(script);
    }

    /** Prepares the entries, people first, in batches of a few milliseconds: whoever types is never held up. */
    async take(rows) {
      const place = ([, , kind]) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
      const sorted = [...rows].sort((one, other) => place(one) - place(other));
      const entries = [];
      for (let from = 0; from < sorted.length; from += BATCH) {
        const batch = sorted.slice(from, from + BATCH);
        const heads = words(batch.map(([title]) => title));
        const rests = words(batch.map(([, , , hint, text]) => `${hint} ${text}`));
        batch.forEach(([title, address, kind, hint], at) =>
          entries.push({ title, address, kind, hint, head: heads[at], all: heads[at] + rests[at] }));
        await new Promise((resolve) => setTimeout(resolve));
      }
      this.entries = entries;
      this.draw();
    }

    /** The entries in which every word of the query begins a word; those named so come first, rules last. */
    find(query) {
      const wanted = parts(query);
      const ranked = [[], [], [], [], [], []];
      for (const entry of this.entries) {
        if (!wanted.every((token) => entry.all.includes(token))) continue;
        const named = wanted.every((token) => entry.head.includes(token));
        const rank = named ? (entry.head.startsWith(wanted[0]) ? 0 : 1) : 2;
        ranked[entry.kind === "rule" ? rank + 3 : rank].push(entry);
      }
      return ranked.flat();
    }

    draw() {
      if (!this.entries) return;
      const query = this.input.value.trim();
      const found = query ? this.find(query) : [];
      this.list.replaceChildren(...found.slice(0, SHOWN).map((entry) => this.result(entry)));
      const count = found.length > SHOWN ? `${SHOWN} of ${found.length} found` : `${found.length} found`;
      this.status.textContent = query ? (found.length ? count : "Nothing found") : `${this.entries.length} pages. Enter opens the first, arrow keys go to the others.`;
    }

    result(entry) {
      const hint = [KINDS[entry.kind], entry.hint].filter(Boolean).join(" · ");
      const href = new URL(entry.address, ROOT).href;
      return make("li", {}, make("a", { href }, make("b", { dir: "auto" }, entry.title), make("small", { dir: "auto" }, hint)));
    }

    /** The arrow keys walk from the input through the results; a letter typed on a result goes on in the input. */
    steer(event) {
      if (event.key === "Escape") this.dialog.close(); // a search field would first empty itself
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [this.input, ...this.links];
      if (step) {
        event.preventDefault();
        stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
      } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && this.links.includes(document.activeElement)) {
        this.input.focus();
      }
    }
  }

  let search = null;
  const openSearch = () => (search ??= new Search()).open();

  /** A button in the theme's header; in a theme without one, in the corner of the page. */
  const addSearchButton = () => {
    if (document.querySelector(".pb-search-open")) return;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS(svg.namespaceURI, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5");
    svg.append(path);
    const button = make("button", { type: "button", class: "pb-search-open md-header__button md-icon", "aria-label": "Search", "aria-keyshortcuts": "/ s", title: "Search ( / )" }, svg);
    button.addEventListener("click", openSearch);
    const header = document.querySelector(".md-header__inner");
    if (header) header.insertBefore(button, header.querySelector(".md-header__source"));
    else document.body.prepend(button);
  };

  const onKey = (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    openSearch();
  };

  // ---- small things --------------------------------------------------------------

  /** "3 days ago" on whoever points at a day. The page itself says days, so that it changes only when its facts do. */
  const hintDays = () => {
    const words_ = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    for (const element of document.querySelectorAll(".pb time[datetime]")) {
      const days = Math.round((Date.parse(element.dateTime) - today) / 864e5);
      if (Number.isNaN(days)) continue;
      const [count, unit] = Math.abs(days) < 60 ? [days, "day"] : Math.abs(days) < 730 ? [Math.round(days / 30.44), "month"] : [Math.round(days / 365.25), "year"];
      element.title = words_.format(count, unit);
    }
  };

  /** What Material leaves without a name. */
  const nameControls = () => {
    document.querySelector(".md-search[role='dialog']")?.setAttribute("aria-label", "Search");
    for (const box of document.querySelectorAll(".task-list-item input[type='checkbox']:not([aria-label])")) {
      box.setAttribute("aria-label", box.closest("li").textContent.trim() || "task");
    }
  };

  const start = () => {
    addSearchButton();
    nameControls();
    hintDays();
  };

  window.playbook = { make, words, parts };

  addEventListener("keydown", onKey, true);
  if (window.document$) window.document$.subscribe(start); // Material: also after instant navigation
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();

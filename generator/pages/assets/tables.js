/* Tables that sort by their columns and that a form filters. Only the rows that are looked at are in the page. */
(() => {
  "use strict";

  const { make, words, parts } = window.playbook;
  const MOST = 100;
  const MORE = 500;
  const PRINTED = 1000;
  const count = (number) => number.toLocaleString("en");

  /** The rows of a short table: they stand in the page. */
  class Elements {
    constructor(table) {
      this.rows = [...table.tBodies[0].rows];
      this.heads = [...table.tHead.rows[0].cells];
      this.order = this.rows.map((_, row) => row);
    }

    element(row) {
      return this.rows[row];
    }

    /** For each row the place of its word among all words of the column; 0 where there is none. */
    ranks(column) {
      const cell = this.heads.findIndex((head) => head.dataset.column === column);
      const texts = this.rows.map(({ cells }) => cells[cell].dataset.key ?? cells[cell].textContent.trim());
      const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
      const given = this.heads[cell].dataset.order?.split(" ");
      const place = given ? (text) => given.indexOf(text) : null;
      const listed = [...new Set(texts)].filter(Boolean).sort(place ? (one, other) => place(one) - place(other) : compare);
      const ranks = new Map(listed.map((text, index) => [text, index + 1]));
      return texts.map((text) => ranks.get(text) ?? 0);
    }

    /** A test for rows: true where a word of the row begins so. */
    find(part) {
      this.texts ??= words(this.rows.map((row) => row.textContent));
      return (row) => this.texts[row].includes(part);
    }

    /** A test for rows: true where a field of the form has this value, or, for the form's own marks, one that holds it. */
    match(name, value) {
      const cell = this.heads.findIndex((head) => head.dataset.column === name);
      if (cell < 0) return (row) => (this.rows[row].dataset[name] ?? "").includes(value);
      return (row) => {
        const found = this.rows[row].cells[cell];
        return found.textContent.trim() === value || (name === "tag" && [...found.children].some((tag) => tag.textContent === value));
      };
    }
  }

  /** The rows of a long table: columns of numbered words, person by person in the order of names. */
  class Columns {
    constructor(table, data) {
      this.columns = JSON.parse(data.textContent);
      this.names = this.columns.name;
      this.made = new Map();
      this.order = sortBy(this.columns.stage.at, this.names.map((_, row) => row), 1); // the closest first, as in the page
      [...table.tBodies[0].rows].forEach((element, place) => this.made.set(this.order[place], element));
    }

    element(row) {
      if (!this.made.has(row)) this.made.set(row, this.make(row));
      return this.made.get(row);
    }

    word(column, row) {
      const { words: listed, at } = this.columns[column];
      return listed[at[row]];
    }

    /** The same as the template makes. */
    make(row) {
      const cell = (attributes, ...children) => make("td", attributes, ...children);
      const quoted = (text) => make("bdi", {}, text);
      const name = cell({}, make("a", { href: `${this.columns.id[row]}.html` }, quoted(this.names[row])));
      const role = this.word("role", row);
      if (role) name.append(" ", make("small", {}, quoted(role)));
      const stage = this.word("stage", row);
      const freshness = this.word("freshness", row);
      const write = this.word("write", row);
      const tags = this.columns.tag.at[row].flatMap((tag) => [", ", quoted(this.columns.tag.words[tag])]);
      return make("tr", {},
        name, cell({}, ...this.company(row)), cell({ class: `pb-stage pb-${stage}` }, stage),
        cell({ class: `pb-${freshness}` }, freshness), cell({}, this.word("last", row)),
        cell(write === "now" ? { class: "pb-now" } : {}, write), cell({}, ...tags.slice(1)));
    }

    company(row) {
      const { words: listed, at, pages } = this.columns.company;
      const text = listed[at[row]];
      if (!text) return [];
      const page = pages[at[row]];
      return [page ? make("a", { href: `../companies/${page}.html` }, make("bdi", {}, text)) : text];
    }

    ranks(column) {
      if (column === "name") return this.names.map((_, row) => row + 1);
      const { at } = this.columns[column];
      return column === "tag" ? this.rankLists(at) : at;
    }

    rankLists(lists) {
      const keys = lists.map((list) => list.map((tag) => String(tag).padStart(9, "0")).join());
      const listed = [...new Set(keys)].filter(Boolean).sort();
      const ranks = new Map(listed.map((key, index) => [key, index + 1]));
      return keys.map((key) => ranks.get(key) ?? 0);
    }

    find(part) {
      this.folded ??= words(this.names);
      const tests = ["role", "company", "stage", "freshness", "last", "write", "tag"].map((name) => {
        const column = this.columns[name];
        column.folded ??= words(column.words);
        return this.has(column, column.folded.map((text) => text.includes(part)));
      });
      return (row) => this.folded[row].includes(part) || tests.some((test) => test(row));
    }

    match(name, value) {
      const column = this.columns[name];
      return this.has(column, column.words.map((word) => (name === "needs" ? word.includes(value) : word === value)));
    }

    has({ at }, wanted) {
      return Array.isArray(at[0]) ? (row) => at[row].some((word) => wanted[word]) : (row) => wanted[at[row]];
    }
  }

  /** The rows of `order` by their ranks, up (1) or down (-1), those without one last; ties stay as they are. */
  function sortBy(ranks, order, direction) {
    const size = order.length;
    const most = ranks.reduce((one, other) => Math.max(one, other), 0) + 1;
    const key = (rank) => (rank === 0 ? most : direction > 0 ? rank : most - rank);
    const keys = Float64Array.from(order, (row, place) => key(ranks[row]) * size + place).sort();
    return Array.from(keys, (number) => order[number % size]);
  }

  class Table {
    constructor(table) {
      this.table = table;
      this.body = table.tBodies[0];
      this.heads = [...table.tHead.rows[0].cells];
      this.total = Number(table.dataset.pbTotal ?? this.body.rows.length);
      this.first = table.dataset.pbTotal ? this.body.rows.length : MOST;
      this.form = document.querySelector(`form[data-pb-filter="${table.id}"]`);
      this.status = document.querySelector(`[data-pb-total="${table.id}"]`);
      this.sorted = this.status?.dataset.order;
      this.shown = this.first;
      this.rest = make("button", { type: "button", class: "pb-rest" });
      this.rest.addEventListener("click", () => this.showMore());
      this.printed = make("p", { class: "pb-printed" });
      table.after(this.rest, this.printed);
      for (const head of this.heads) this.makeSortable(head);
      addEventListener("beforeprint", () => this.print());
      addEventListener("afterprint", () => this.draw());
      if (this.form) this.attachForm();
      if (this.body.rows.length > this.first) this.filter();
      else if (!this.read) this.tell(this.total, this.total);
    }

    /** Nothing is read before somebody sorts or filters: the first rows stand in the page. */
    get source() {
      if (!this.read) {
        const data = document.getElementById(`${this.table.id}-columns`);
        this.read = data ? new Columns(this.table, data) : new Elements(this.table);
        this.order = this.read.order;
        this.found ??= this.order;
      }
      return this.read;
    }

    makeSortable(head) {
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of this.heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        this.sorted = `sorted by ${button.textContent.toLowerCase()}${down ? ", the other way round" : ""}`;
        const ranks = this.source.ranks(head.dataset.column);
        this.order = sortBy(ranks, this.order, down ? -1 : 1);
        this.filter();
      });
    }

    attachForm() {
      this.form.hidden = false;
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("reset", () => setTimeout(() => this.changed()));
      this.form.addEventListener("input", () => this.change());
      addEventListener("hashchange", () => this.readAddress());
      this.readAddress();
    }

    get fields() {
      return [...this.form.elements].filter((element) => element.name);
    }

    /** The address may say what to show: links on other pages do, and so does whoever comes back. */
    readAddress() {
      const address = location.hash.slice(1);
      if (address && !address.includes("=")) return; // leads to a place in the page
      const state = new URLSearchParams(address);
      for (const field of this.fields) {
        const wanted = state.get(field.name) ?? "";
        if (field.options && wanted && ![...field.options].some((option) => option.value === wanted)) {
          field.append(make("option", {}, wanted));
        }
        field.value = wanted;
      }
      if (address || this.read) this.filter();
    }

    /** Once before the next picture, however fast somebody types. */
    change() {
      this.due ??= requestAnimationFrame(() => this.changed());
    }

    changed() {
      this.due = null;
      const state = new URLSearchParams(this.fields.filter((field) => field.value).map((field) => [field.name, field.value]));
      history.replaceState(history.state, "", String(state) ? "#" + state : location.pathname + location.search);
      this.filter();
    }

    filter() {
      const { source } = this;
      const tests = (this.form ? this.fields : []).filter((field) => field.value).flatMap(({ name, value }) =>
        name === "text" ? parts(value).map((part) => source.find(part)) : [source.match(name, value)]);
      this.found = this.order.filter((row) => tests.every((test) => test(row)));
      this.shown = this.first;
      this.draw();
    }

    showMore() {
      const first = this.shown;
      const added = this.source && this.found.slice(first, first + MORE).map((row) => this.read.element(row));
      this.body.append(...added);
      this.shown += MORE;
      this.tell(this.found.length, this.total);
      added[0]?.querySelector("a")?.focus();
    }

    draw(most = this.shown) {
      if (!this.read) return;
      this.body.replaceChildren(...this.found.slice(0, most).map((row) => this.read.element(row)));
      this.tell(this.found.length, this.total);
    }

    /** On paper goes what was found, as far as anybody would turn pages. */
    print() {
      if (this.source && this.found.length > this.shown) this.draw(Math.max(PRINTED, this.shown));
    }

    tell(found, total) {
      const left = found - this.shown;
      this.rest.hidden = left <= 0;
      this.rest.textContent = `Show ${count(Math.min(left, MORE))} more of ${count(found)}`;
      this.printed.textContent = found > PRINTED ? `The first ${count(PRINTED)} of ${count(found)}: whoever filters prints fewer.` : "";
      if (left > 0) this.table.setAttribute("aria-rowcount", found + 1);
      else this.table.removeAttribute("aria-rowcount");
      if (!this.status) return;
      const { noun } = this.status.dataset;
      const text = `${found < total ? `${count(found)} of ` : ""}${count(total)} ${noun}, ${this.sorted}.`;
      const words_ = found ? text : "Nobody fits. Clear a filter to see more.";
      if (this.status.textContent !== words_) this.status.textContent = words_;
    }
  }

  const start = () => {
    for (const table of document.querySelectorAll("table[data-pb-table]:not([data-pb-ready])")) {
      table.dataset.pbReady = "";
      new Table(table);
    }
  };

  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();

(() => {
  "use strict";

  const LEAST = 600000;
  const MOST = 10000000;
  const byId = (id) => document.getElementById(id);
  const bytes = (text) => {
    const raw = atob(text.trim());
    const data = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at++) data[at] = raw.charCodeAt(at);
    return data;
  };
  const say = (words) => (byId("message").textContent = words);
  const DAMAGED = "This file is damaged or was changed. Ask for it again.";

  class Refusal extends Error {}

  /** The header's parameters; refuses those that would be unsafe, or would keep the browser busy for ever. */
  const readHeader = (text) => {
    let header;
    try { header = JSON.parse(text); } catch { throw new Refusal(DAMAGED); }
    const known = header && header.format === "networking-playbook-edition" && header.version === 1 &&
      header.cipher === "AES-256-GCM" && header.kdf === "PBKDF2-HMAC-SHA256" && header.compression === "deflate-raw";
    if (!known) throw new Refusal(DAMAGED);
    const { iterations } = header;
    if (!Number.isInteger(iterations) || iterations < LEAST || iterations > MOST) throw new Refusal(DAMAGED);
    try {
      header.saltBytes = bytes(header.salt);
      header.nonceBytes = bytes(header.nonce);
    } catch { throw new Refusal(DAMAGED); }
    if (header.saltBytes.length < 16 || header.nonceBytes.length !== 12) throw new Refusal(DAMAGED);
    return header;
  };

  const decrypt = async (password) => {
    if (!globalThis.crypto?.subtle) {
      throw new Refusal("This browser does not decrypt here. Save the file and open it from your disk, or use a current browser.");
    }
    const text = byId("header").textContent;
    const header = readHeader(text);
    let ciphertext;
    try { ciphertext = bytes(byId("ciphertext").textContent); } catch { throw new Refusal(DAMAGED); }
    if (ciphertext.length < 16 || ciphertext.length % 65536 !== 16) throw new Refusal(DAMAGED);
    const typed = new TextEncoder().encode(password.normalize("NFKC"));
    const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: header.saltBytes, iterations: header.iterations };
    const key = await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const additional = new TextEncoder().encode(text);
    try {
      return await crypto.subtle.decrypt({ name: "AES-GCM", iv: header.nonceBytes, additionalData: additional }, key, ciphertext);
    } catch {
      throw new Refusal("That is not the password, or the file was changed on its way. Nothing was opened.");
    }
  };

  const unpack = async (plain) => {
    const length = new DataView(plain).getUint32(0);
    const packed = new Blob([new Uint8Array(plain, 4, length)]);
    const stream = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Files(JSON.parse(await new Response(stream).text()));
  };

  /** The files of the archive, each taken out of its base64 when it is asked for. */
  class Files {
    constructor(archive) {
      this.archive = new Map(Object.entries(archive));
      if (!this.has("index.html")) throw new Refusal(DAMAGED);
    }

    has(address) {
      return this.archive.has(address);
    }

    get(address) {
      return bytes(this.archive.get(address) ?? "");
    }
  }

  // ---- showing the pages ---------------------------------------------------------

  const textOf = (data) => new TextDecoder().decode(data);

  class Room {
    constructor(files) {
      this.files = files;
      this.trail = [];
      this.at = -1;
      this.frame = byId("page");
      const script = files.has("assets/playbook/search.js") ? textOf(files.get("assets/playbook/search.js")) : "";
      this.entries = JSON.parse(script.replace(/^[^=]*=/, "").replace(/;\s*$/, "") || "[]");
      byId("back").addEventListener("click", () => history.back());
      byId("home").addEventListener("click", () => this.go("index.html", ""));
      byId("print").addEventListener("click", () => this.frame.contentWindow.print());
      byId("query").addEventListener("input", () => this.search());
      addEventListener("keydown", (event) => this.onKey(event));
      addEventListener("popstate", (event) => this.goTo(event.state?.at ?? 0));
      byId("door").remove();
      byId("room").hidden = false;
      this.go("index.html", "");
    }

    /** The browser's own way back, a gesture on a phone, leads from page to page and not out of the file. */
    go(address, anchor) {
      this.trail.length = ++this.at;
      this.trail.push([address, anchor]);
      if (this.at) history.pushState({ at: this.at }, "");
      else history.replaceState({ at: 0 }, "");
      this.show(address, anchor);
    }

    goTo(at) {
      if (!this.trail[at]) return;
      this.at = at;
      this.show(...this.trail[at]);
    }

    /** A page with its styles in it and without any script; links are followed by us. */
    show(address, anchor) {
      byId("back").disabled = !this.at;
      byId("found").hidden = true;
      const page = new DOMParser().parseFromString(textOf(this.files.get(address)), "text/html");
      for (const element of page.querySelectorAll("script, link:not([rel=stylesheet]), meta[http-equiv], meta[charset], base, iframe, object, embed")) element.remove();
      for (const link of page.querySelectorAll("link[rel=stylesheet]")) {
        const style = page.createElement("style");
        style.textContent = textOf(this.files.get(this.resolve(address, link.getAttribute("href"))));
        link.replaceWith(style);
      }
      // The sandbox lets scripts in because Safari calls no listener of ours otherwise; this lets in none.
      const policy = page.createElement("meta");
      policy.httpEquiv = "Content-Security-Policy";
      policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
      page.head.prepend(policy);
      const dark = matchMedia("(prefers-color-scheme: dark)").matches;
      page.body.dataset.mdColorScheme = dark ? "slate" : "default";
      page.body.dataset.mdColorPrimary = "custom";
      page.body.dataset.mdColorAccent = "custom";
      for (const form of page.querySelectorAll("form[data-md-component=palette], .md-search, label[for=__search]")) form.remove();
      const frame = this.frame.cloneNode(); // a new one leaves no step of its own in the history
      this.frame.replaceWith(frame);
      this.frame = frame;
      this.frame.onload = () => this.attach(address, anchor);
      this.frame.srcdoc = "<!doctype html>" + page.documentElement.outerHTML;
      document.title = page.title || "Shared playbook";
    }

    resolve(from, href) {
      const base = new URL(from, "https://edition.invalid/");
      const url = new URL(href, base);
      return url.origin === base.origin ? decodeURIComponent(url.pathname.slice(1)) : null;
    }

    attach(address, anchor) {
      const inner = this.frame.contentDocument;
      const target = anchor && inner.getElementById(anchor);
      if (target) target.scrollIntoView();
      inner.addEventListener("click", (event) => {
        const link = event.target.closest?.("a[href]");
        if (!link) return;
        const href = link.getAttribute("href");
        if (/^(https?:|mailto:|tel:)/i.test(href)) {
          link.target = "_blank";
          link.rel = "noopener noreferrer";
          return;
        }
        event.preventDefault();
        const [path, hash = ""] = href.split("#");
        const to = path ? this.resolve(address, path) : address;
        if (!path) inner.getElementById(hash)?.scrollIntoView();
        else if (to && /\.html$/.test(to) && this.files.has(to)) this.go(to, hash);
        else if (to && this.files.has(to)) this.save(to);
      });
      inner.addEventListener("keydown", (event) => this.onKey(event));
    }

    save(address) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([this.files.get(address)]));
      link.download = address.split("/").pop();
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }

    onKey(event) {
      if (event.key !== "/" || event.target.closest?.("input, textarea")) return;
      event.preventDefault();
      byId("query").focus();
    }

    search() {
      const fold = (text) => " " + text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
      const wanted = fold(byId("query").value).split(/\s+/).filter(Boolean);
      const found = wanted.length ? this.entries.filter((entry) => {
        const all = fold(`${entry[0]} ${entry[3]} ${entry[4]}`);
        return wanted.every((word) => all.includes(" " + word));
      }) : [];
      const isTitle = (entry) => wanted.every((word) => fold(entry[0]).includes(" " + word));
      found.sort((one, other) => isTitle(other) - isTitle(one));
      const list = byId("found");
      list.hidden = !wanted.length;
      list.replaceChildren(...(found.length ? found.slice(0, 20).map((entry) => this.result(entry)) : [this.line("Nothing found")]));
    }

    line(words) {
      const item = document.createElement("li");
      item.textContent = words;
      return item;
    }

    result([title, address, , hint]) {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const small = document.createElement("small");
      small.textContent = hint;
      button.append(title, small);
      button.addEventListener("click", () => {
        byId("query").value = "";
        this.go(address, "");
      });
      item.append(button);
      return item;
    }
  }

  byId("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = byId("password");
    byId("open").disabled = true;
    say("Opening. This may take some seconds.");
    try {
      const plain = await decrypt(field.value);
      let files;
      try { files = await unpack(plain); } catch { throw new Refusal(DAMAGED); }
      field.value = "";
      new Room(files);
    } catch (error) {
      say(error instanceof Refusal ? error.message : DAMAGED);
      byId("open").disabled = false;
      field.select();
    }
  });
})();

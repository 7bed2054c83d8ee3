"use strict";
// Lists what the page has packed. It asks nobody for anything: the page's policy lets it reach nothing but the page.
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  // Without a country, English would be that of the United States, and the rest of the page is not.
  const spoken = document.documentElement.lang;
  const language = spoken === "en" ? "en-GB" : spoken;
  const unseen = new RegExp(words.unseen, "gu");
  const name = (c) => "\u27e8U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "\u27e9";
  const named = (text) => text.replace(unseen, name);
  const number = new Intl.NumberFormat(language);
  const format = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  const formats = {
    day: format({ dateStyle: "full" }), clock: format({ timeStyle: "medium", hourCycle: "h23" }), month: format({ year: "numeric", month: "long" }),
    moment: format({ dateStyle: "medium", timeStyle: "medium" }),
  };
  const size = (bytes) => bytes < 1024 ? number.format(bytes) + " B" : number.format(Math.round(bytes / 102.4) / 10) + " KB";

  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };

  async function unpack(block) {
    const text = atob(block.textContent);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  }

  // Blocks in their order, the last few kept unpacked.
  class Blocks {
    constructor(elements) {
      this.elements = [...elements];
      this.kept = new Map();
      this.starts = [];
      this.rows = 0;
      for (const element of this.elements) {
        this.starts.push(this.rows);
        this.rows += Number(element.dataset.rows);
      }
    }
    read(place) {
      const kept = this.kept.get(place) ?? unpack(this.elements[place]);
      this.kept.delete(place);
      this.kept.set(place, kept);
      if (this.kept.size > 6) this.kept.delete(this.kept.keys().next().value);
      return kept;
    }
    // The block with this row.
    of(row) {
      let [low, high] = [0, this.starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.starts[middle] <= row) low = middle; else high = middle - 1;
      }
      return low;
    }
    async row(row) {
      const block = this.of(row);
      return (await this.read(block))[row - this.starts[block]];
    }
    // The block whose span has this number.
    with(wanted) {
      return this.elements.findIndex((one) => Number(one.dataset.from) <= wanted && wanted <= Number(one.dataset.to));
    }
  }

  class Program {
    constructor(section, told) {
      this.told = told;
      this.events = new Blocks(section.querySelectorAll("script.events"));
      this.requests = new Blocks(section.querySelectorAll("script.requests"));
      this.list = section.querySelector("div.messages");
      this.asked = section.querySelector("div.requests");
      this.page = 0;
      this.perPage = this.events.rows <= words.few ? words.few : 50;
      // What was found, newest first; without a search, all of it.
      this.found = null;
      this.search = 0;
      this.months = this.spans();
    }
    local(at) {
      let offset = this.told.zone[0][1];
      for (const [from, next] of this.told.zone) if (at >= from) offset = next;
      return at + offset;
    }
    // The months from the first to the last message, newest first, by their number.
    spans() {
      if (!this.events.rows) return [];
      const times = this.events.elements.flatMap((one) => [Number(one.dataset.from), Number(one.dataset.to)]);
      const month = (at) => { const day = new Date(this.local(at)); return day.getUTCFullYear() * 12 + day.getUTCMonth(); };
      const ends = times.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]).map(month);
      const all = [];
      for (let one = ends[1]; one >= ends[0] && all.length < 1200; one--) all.push(one);
      return all;
    }
    monthOf(at) {
      const day = new Date(this.local(at));
      return day.getUTCFullYear() * 12 + day.getUTCMonth();
    }
    select(label, options, chosen = "") {
      const select = make("select", {}, ...options.map(([value, text]) => make("option", { value, textContent: named(text) })));
      select.value = chosen;
      return [make("label", {}, make("span", { textContent: label }), select), select];
    }
    begin() {
      const search = make("input", { type: "search", autocomplete: "off", spellcheck: false });
      const [tier, tiers] = this.select(words.tier, [["", words.any_tier], ...this.told.tiers]);
      const states = Object.entries(words.states).map(([id, said]) => [id, said.plain]);
      const [state, ofState] = this.select(words.state, [["", words.any_state], ...states]);
      const months = this.months.map((one) => [String(one), formats.month.format(Date.UTC(Math.floor(one / 12), one % 12))]);
      const [month, ofMonth] = this.select(words.month, [["", words.any_month], ...months]);
      const lengths = [50, 500, words.few].map((length) => [String(length), number.format(length)]);
      const [length, ofLength] = this.select(words.per_page, lengths, String(this.perPage));
      Object.assign(this, { searchField: search, tiers, ofState, ofMonth });
      this.said = make("p", { className: "found" });
      this.said.setAttribute("role", "status");
      this.newer = make("button", { type: "button", textContent: words.newer, onclick: () => this.turn(-1) });
      this.older = make("button", { type: "button", textContent: words.older, onclick: () => this.turn(1) });
      this.rows = make("div", { className: "rows" });
      const form = make("form", { className: "search", onsubmit: (event) => event.preventDefault() },
        make("label", { className: "words" }, make("span", { textContent: words.search }), search), month, tier, state, length);
      let waits = 0;
      search.oninput = () => { clearTimeout(waits); waits = setTimeout(() => this.look(), 200); };
      for (const select of [tiers, ofState, ofMonth]) select.onchange = () => this.look();
      ofLength.onchange = () => { this.perPage = Number(ofLength.value); this.page = 0; this.show(); };
      if (this.events.rows) this.list.append(form);
      this.list.append(make("nav", { className: "turn" }, this.said, this.newer, this.older), this.rows);
      this.show();
      if (this.requests.rows) this.listRequests(0);
      else if (this.asked) this.asked.previousElementSibling.hidden = true;
    }
    count() { return this.found ? this.found.length : this.events.rows; }
    turn(by) {
      this.page += by;
      this.show().then(() => this.list.querySelector("nav").scrollIntoView());
    }
    async show() {
      const [count, first] = [this.count(), this.page * this.perPage];
      const last = Math.min(first + this.perPage, count);
      const shown = ++this.showing || (this.showing = 1);
      const rows = [];
      for (let at = first; at < last; at++) rows.push(await this.events.row(this.found ? this.found[at] : count - 1 - at));
      if (shown !== this.showing) return;
      const inside = [];
      let day = null;
      for (const row of rows) {
        const at = this.local(row[2]);
        if (Math.floor(at / 864e5) !== day) {
          day = Math.floor(at / 864e5);
          inside.push(make("h3", { textContent: formats.day.format(at) }));
        }
        inside.push(this.article(row, at));
      }
      this.rows.replaceChildren(...inside);
      this.say(first, last, count);
    }
    say(first, last, count) {
      const range = number.format(first + 1) + "–" + number.format(last) + " / " + number.format(count);
      const searching = this.progress < 1 ? " " + words.searching + " " + Math.floor(this.progress * 100) + "\u202f%" : "";
      this.said.textContent = (count ? range : this.progress < 1 ? "" : words.none) + searching;
      this.newer.disabled = this.page === 0;
      this.older.disabled = last >= count;
      const one = count <= this.perPage;
      this.newer.hidden = this.older.hidden = one;
    }
    article([seq, id, , shape, state, confirmed, requests, body], at) {
      const what = this.told.shapes[shape] ?? { what: "", words: "" };
      const summary = make("summary", {}, make("span", { className: "when", textContent: formats.clock.format(at) }), " ",
        make("b", { textContent: named(what.what) }), " ", make("span", { className: "tiers", textContent: named(what.words) }), " ",
        make("span", { className: "state", textContent: words.states[state].in_full[confirmed] }), " ",
        make("span", { className: "size", textContent: size(new TextEncoder().encode(body).length) }));
      const bytes = make("div", {}, make("pre", { textContent: named(body) }));
      if (requests.length) bytes.append(make("p", { className: "facts" }, ...requests.flatMap((one) => [this.link(one), " "])));
      return make("article", { id: "message-" + seq, title: id }, make("details", {}, summary), bytes);
    }
    link(one) {
      const text = words.request.replace("0", String(one));
      return make("a", { href: "#request-" + one, textContent: text, onclick: (event) => { event.preventDefault(); this.open(one); } });
    }
    async open(one) {
      const block = this.requests.with(one);
      if (block < 0) return;
      const place = (await this.requests.read(block)).findIndex((request) => request.number === one);
      const row = this.requests.starts[block] + Math.max(place, 0);
      await this.listRequests(Math.floor(row / 20));
      const element = this.asked.querySelector("#request-" + one);
      if (!element) return;
      element.tabIndex = -1;
      element.focus();
      element.scrollIntoView();
    }
    async listRequests(page) {
      const length = this.events.rows <= words.few ? words.few : 20;
      const [first, last] = [page * length, Math.min((page + 1) * length, this.requests.rows)];
      const inside = [];
      for (let at = first; at < last; at++) inside.push(this.request(await this.requests.row(at)));
      const turn = (by, textContent, disabled) => make("button", { type: "button", textContent, disabled, onclick: () => this.listRequests(page + by) });
      const nav = make("nav", { className: "turn" });
      if (this.requests.rows > length) {
        const range = number.format(first + 1) + "–" + number.format(last) + " / " + number.format(this.requests.rows);
        nav.append(make("p", { className: "found", textContent: range }), turn(-1, words.older, page === 0), turn(1, words.newer, last >= this.requests.rows));
      }
      this.asked.replaceChildren(nav, ...inside);
    }
    request(of) {
      const headers = (list) => list.map(([header, value]) => named(header) + ": " + named(value) + "\n").join("");
      const article = make("article", { className: "request", id: "request-" + of.number },
        make("h3", { textContent: words.request.replace("0", String(of.number)) }),
        make("p", { className: "facts" }, make("span", { className: "when", textContent: formats.moment.format(this.local(Date.parse(of.started_at))) }), " ",
          make("span", { className: "size", textContent: size(of.body_bytes) })),
        make("pre", { textContent: named(of.method) + " " + named(of.url) + "\n" + headers(of.headers) }),
        make("p", { className: "facts" }, "SHA-256 ", make("code", { textContent: of.body_sha256 })));
      if (of.status === null) {
        article.append(make("p", { textContent: named(of.error ?? words.no_answer) }));
        return article;
      }
      article.append(make("h4", { textContent: "HTTP " + of.status }), make("pre", { textContent: headers(of.answer_headers) + "\n" + named(of.answer) }));
      if (of.confirmed) article.append(make("p", { className: "receipt", textContent: words.receipt }));
      return article;
    }
    // Looks through all blocks, newest first, and shows what it has as soon as there is a page of it.
    async look() {
      const search = ++this.search;
      const sought = this.searchField.value.trim().toLowerCase();
      const inJson = JSON.stringify(sought).slice(1, -1);
      const [tier, state, month] = [this.tiers.value, this.ofState.value, this.ofMonth.value];
      this.page = 0;
      this.progress = 1;
      if (!sought && !tier && !state && !month) {
        this.found = null;
        return this.show();
      }
      const fits = Object.entries(this.told.shapes).filter(([, of]) => !tier || of.tiers.includes(tier));
      const shapes = new Map(fits.map(([shape, of]) => [Number(shape), (of.what + " " + of.words).toLowerCase()]));
      const wanted = ([, id, at, shape, is, , , body]) => {
        const title = shapes.get(shape);
        if (title === undefined || (state && is !== state) || (month && this.monthOf(at) !== Number(month))) return false;
        if (!sought || title.includes(sought) || id === sought) return true;
        const low = body.toLowerCase();
        return low.includes(sought) || (inJson !== sought && low.includes(inJson));
      };
      const outside = (block) => month && (this.monthOf(Number(block.dataset.to)) < Number(month) || this.monthOf(Number(block.dataset.from)) > Number(month));
      this.found = [];
      let shown = performance.now();
      const places = this.events.elements.map((block, place) => outside(block) ? -1 : place).filter((place) => place >= 0).reverse();
      let next = places.length ? unpack(this.events.elements[places[0]]) : null;
      for (const [done, place] of places.entries()) {
        const rows = await next;
        next = done + 1 < places.length ? unpack(this.events.elements[places[done + 1]]) : null;
        if (search !== this.search) return;
        for (let at = rows.length - 1; at >= 0; at--) if (wanted(rows[at])) this.found.push(this.events.starts[place] + at);
        this.progress = (done + 1) / (places.length + 1);
        if (performance.now() - shown > 300) {
          await this.show();
          shown = performance.now();
        }
      }
      if (search !== this.search) return;
      this.progress = 1;
      await this.show();
    }
  }

  words.programs.forEach((told, place) => {
    const section = document.getElementById("program-" + place);
    if (!("DecompressionStream" in window)) {
      section.querySelector("div.messages").append(make("p", { textContent: words.too_old }));
      return;
    }
    new Program(section, told).begin();
  });
})();

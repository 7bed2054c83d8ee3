// Shows a person what is theirs. The code in the fragment lets it in once; what it gets for it stays in this page's memory.
"use strict";

const byId = (id) => document.getElementById(id);
const say = (text) => { byId("status").textContent = text; };
let session = "";
const held = [];
let shown = 0;
let facts = {};
const SHOWN_AT_ONCE = 200;

async function ask(method, path, authorization, accept = "application/json") {
  const headers = { Accept: accept };
  if (authorization) headers.Authorization = authorization;
  const answer = await fetch(path, { method, headers, cache: "no-store", credentials: "omit", redirect: "error" });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  const error = new Error(said.reason || `the server answered ${answer.status}`);
  error.status = answer.status;
  error.word = said.error;
  throw error;
}

function trouble(error) {
  if (error.status === 401) {
    say("This page is open no longer. Open it once more from your program’s telemetry settings, under “Your data”.");
  } else if (error.status) {
    say(`That did not work: ${error.message}. Nothing was changed; try again later.`);
  } else {
    say("The server cannot be reached now. Nothing was changed; try again later.");
  }
}

const plural = (count, one, many) => `${count.toLocaleString()} ${count === 1 ? one : many}`;
const when = (moment) => new Date(moment).toLocaleString();

function cell(row, text, tag) {
  const td = row.insertCell();
  const place = tag ? td.appendChild(document.createElement(tag)) : td;
  place.textContent = text;
}

function showRows() {
  const until = Math.min(held.length, shown + SHOWN_AT_ONCE);
  for (; shown < until; shown += 1) {
    const one = held[held.length - 1 - shown];
    const row = byId("rows").insertRow();
    cell(row, when(one.received_at));
    cell(row, one.program ? `${one.program} ${one.version}`.trim() : "unknown");
    cell(row, one.event || "unknown");
    cell(row, one.json, "code");
  }
  byId("more").hidden = shown >= held.length;
}

async function fetchAll() {
  let next = null;
  do {
    const answer = await ask("GET", next ? `/me?after=${encodeURIComponent(next)}` : "/me", `Session ${session}`);
    const page = await answer.json();
    held.push(...page.events);
    ({ next } = page);
    // What there is besides the messages comes with the first page.
    facts = { ...facts, ...page };
    say(`Fetching: ${plural(held.length, "message", "messages")} so far`);
  } while (next);
}

// What is kept besides the messages, a sentence each.
function besides() {
  const known = [];
  for (const one of facts.programs || []) {
    const name = one.program || "An unknown program";
    if (one.last_seen) known.push(`${name} was last seen here on ${when(one.last_seen)}.`);
    if (one.days.length) known.push(`${name} was in use on ${plural(one.days.length, "day", "days")}: ${one.days.join(", ")}.`);
    if (one.weeks.length) known.push(`${name} sent its first message of a kind in: ${one.weeks.map((week) => (week.event ? `${week.week} (${week.event})` : week.week)).join(", ")}.`);
    if (one.sent.length) known.push(`How much ${name} sent lately: ${one.sent.map((sent) => `${sent.day}: ${sent.events}`).join(", ")}.`);
    if (one.set_aside) known.push(`What ${name} sends is kept and has been in no figure since ${when(one.set_aside.since)}, because it sent far more than one copy can (${one.set_aside.reason}).`);
  }
  for (const open of facts.sessions || []) {
    const tickets = open.claims.length ? `, with ${plural(open.claims.length, "ticket of a report", "tickets of reports")}` : "";
    known.push(`${open.is_code ? "A code that opens this page" : "A page like this one"} works until ${when(open.until)}${tickets}.`);
  }
  if (facts.erased) {
    known.push(`Everything was erased on ${when(facts.erased.at)}: ${plural(facts.erased.erased, "message", "messages")}. A digest of your identifier is kept until ${when(facts.erased.remembered_until)}, so that nothing more is taken under it.`);
  }
  return known;
}

function showHeld() {
  const kept = facts.kept_days ? ` Each is kept for at most ${plural(facts.kept_days, "day", "days")}.` : "";
  byId("summary").textContent = held.length === 0
    ? "No messages are kept under your identifier."
    : `${plural(held.length, "message", "messages")} under the identifier ${facts.identity}.${kept}`;
  const known = besides();
  byId("known").replaceChildren(...known.map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }));
  byId("besides").hidden = known.length === 0;
  byId("counted").textContent = facts.counted;
  byId("rows").replaceChildren();
  shown = 0;
  showRows();
  byId("held").hidden = false;
  byId("erase").hidden = false;
  byId("downloads").hidden = held.length === 0 && known.length === 0;
  byId("messages").hidden = held.length === 0;
}

function button(text, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.onclick = act;
  return made;
}

// Lets a report be erased, after a second click.
function offer(item, claim, name) {
  const buttons = item.appendChild(document.createElement("p"));
  buttons.className = "buttons";
  const ask = button("Erase…", `Erase… ${name}`, () => {
    const cancel = button("Cancel", `Cancel: do not erase ${name}`, () => { buttons.replaceChildren(ask); ask.focus(); });
    const yes = button("Erase for good", `Erase for good: ${name}`, () => eraseReport(item, claim).catch(lost));
    buttons.replaceChildren(yes, cancel);
    cancel.focus();
  });
  buttons.append(ask);
}

async function eraseReport(item, claim) {
  say("Erasing…");
  const receipt = await (await ask("DELETE", `/reports/${encodeURIComponent(claim)}`)).json();
  item.textContent = `The report was erased on ${when(receipt.at)}.${backups(receipt)}`;
  item.tabIndex = -1;
  item.focus();
  say("The report was erased.");
}

const STATES = { received: "Received", seen: "Seen by the developers", fixed: "Fixed" };

async function showReports(claims) {
  for (const claim of claims) {
    const item = byId("claims").appendChild(document.createElement("li"));
    try {
      const report = await (await ask("GET", `/reports/${encodeURIComponent(claim)}`)).json();
      const state = report.fixed_in ? `Fixed in ${report.fixed_in}` : STATES[report.state] || report.state;
      item.textContent = `${report.program} ${report.event}, ${when(report.received_at)}: ${state}`;
      if (report.answer) item.append(document.createElement("br"), `Answer: ${report.answer}`);
      offer(item, claim, `${report.program} ${report.event}, ${when(report.received_at)}`);
    } catch (error) {
      if (error.word === "erased_report") item.textContent = "A report that you have erased";
      else item.textContent = error.status === 404 ? "A report that this server does not know" : "A report that could not be looked up now";
    }
  }
  byId("reports").hidden = claims.length === 0;
}

function save(name, type, parts) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function saveCsv() {
  const answer = await ask("GET", "/me", `Session ${session}`, "text/csv");
  save("candor-my-data.csv", "text/csv", [await answer.blob()]);
}

function backups(receipt) {
  return receipt.backups_until
    ? ` Backups that still have some of it go by ${receipt.backups_until}.`
    : " Whoever runs this server has not said how long backups are kept.";
}

function lost(error) {
  if (error.status === 401) trouble(error);
  else say("It is not known whether everything was erased. Open this page again from your program’s settings, and look: asking once more is answered with the first receipt.");
}

async function erase() {
  byId("sure").hidden = true;
  say("Erasing…");
  const receipt = await (await ask("DELETE", "/me", `Session ${session}`)).json();
  byId("receipt-text").textContent = `${plural(receipt.erased, "message was", "messages were")} erased on ${when(receipt.at)}.${backups(receipt)}`;
  byId("keep").onclick = () => save("candor-erasure-receipt.json", "application/json", [JSON.stringify(receipt, null, 2)]);
  held.length = 0;
  facts = { counted: facts.counted };
  // What is left is asked for, too; where that fails, the receipt stands all the same.
  await fetchAll().catch(() => {});
  showHeld();
  byId("erase").hidden = true;
  byId("receipt").hidden = false;
  byId("keep").focus();
  say("Everything under your identifier was erased. Crash reports and messages have none, so they are not among it.");
}

async function start() {
  const code = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  if (!code) {
    say("Open this page from your program’s telemetry settings, under “Your data”: that proves that the data is yours.");
    return;
  }
  say("Looking up what is kept…");
  const opened = await (await ask("POST", "/me/session", `Code ${code}`)).json();
  session = opened.session;
  await fetchAll();
  showHeld();
  await showReports(opened.claims);
  say("");
}

const run = (work) => () => work().catch(trouble);
byId("more").onclick = showRows;
byId("json").onclick = () => save("candor-my-data.json", "application/json", [JSON.stringify({ ...facts, next: null, events: held }, null, 2)]);
byId("csv").onclick = run(saveCsv);
byId("ask").onclick = () => {
  const besidesThem = besides().length ? " and what is kept besides" : "";
  byId("sure-text").textContent = `Erase ${plural(held.length, "message", "messages")}${besidesThem}? This can’t be undone.`;
  byId("sure").hidden = false;
  byId("no").focus();
};
byId("no").onclick = () => { byId("sure").hidden = true; byId("ask").focus(); };
byId("yes").onclick = () => erase().catch(lost);
start().catch(trouble);

// Asks for what the maintainer may see, with a token that stays in this variable and goes nowhere but into the header.
// Whatever was sent by others becomes text, never markup.
"use strict";
let token = "";
let reports = [];
let open = null;
const at = (id) => document.getElementById(id);

async function ask(path, said) {
  const options = { headers: { Authorization: `Bearer ${token}` }, cache: "no-store", credentials: "omit" };
  if (said) Object.assign(options, { method: "POST", body: JSON.stringify(said) });
  const answer = await fetch(path, options);
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${json.reason}: ${json.advice}`);
  return json;
}

function status(text) { at("status").textContent = text; }

function cell(row, text) {
  const td = document.createElement("td");
  td.textContent = text;
  row.append(td);
  return td;
}

// By UTC, to the minute.
function when(moment) { return moment.slice(0, 16).replace("T", " "); }

function show(inbox) {
  reports = inbox.reports;
  const figures = [
    ["Store", inbox.store.well ? "takes deliveries" : inbox.store.reason],
    ["Events kept since it started", inbox.intake.rows_kept],
    ["Events counted since it started", inbox.intake.events_counted],
    ["Connections now", inbox.intake.connections],
  ];
  at("figures").replaceChildren(...figures.flatMap(([name, value]) => {
    const [dt, dd] = [document.createElement("dt"), document.createElement("dd")];
    dt.textContent = name;
    dd.textContent = String(value);
    return [dt, dd];
  }));
  at("rows").replaceChildren(...reports.map((report) => {
    const row = document.createElement("tr");
    cell(row, report.title || "a message");
    cell(row, report.program);
    cell(row, report.reports);
    cell(row, when(report.first)).className = "when";
    cell(row, when(report.last)).className = "when";
    cell(row, report.versions.join(", "));
    cell(row, report.fixed_in ? `fixed in ${report.fixed_in}` : report.state);
    const button = document.createElement("button");
    button.textContent = "Open";
    button.setAttribute("aria-label", `Open ${report.title || "a message"} (${report.id})`);
    button.addEventListener("click", () => run(() => read(report)));
    cell(row, "").append(button);
    return row;
  }));
  at("aside-rows").replaceChildren(...inbox.set_aside.map((who) => {
    const row = document.createElement("tr");
    for (const text of [who.program, who.identity, when(who.since), who.reason]) cell(row, text);
    return row;
  }));
  at("aside").hidden = inbox.set_aside.length === 0;
  at("enter").hidden = true;
  at("health").hidden = at("inbox").hidden = false;
  status(reports.length === 0 ? "Nothing was reported." : `${reports.length} crashes and messages`);
}

async function read(report) {
  const { texts } = await ask(`/admin/reports/${encodeURIComponent(report.id)}`);
  open = report;
  at("one-head").textContent = report.title || "A message";
  at("state").value = report.state;
  at("fixed-in").value = report.fixed_in || "";
  at("answer").value = report.answer || "";
  at("texts").replaceChildren(...texts.map((text) => {
    const pre = document.createElement("pre");
    pre.tabIndex = 0;
    let shown = text;
    try { shown = JSON.stringify(JSON.parse(text), null, 2).replaceAll("\\n", "\n"); } catch { /* as it came */ }
    pre.textContent = shown;
    return pre;
  }));
  at("one").hidden = false;
  at("one-head").focus();
}

async function run(action) {
  try { await action(); } catch (error) { status(error.message); }
}

at("enter").addEventListener("submit", (event) => {
  event.preventDefault();
  token = at("token").value.trim();
  at("token").value = "";
  run(async () => show(await ask("/admin/inbox")));
});

at("say").addEventListener("submit", (event) => {
  event.preventDefault();
  run(async () => {
    const said = { state: at("state").value, fixed_in: at("fixed-in").value, answer: at("answer").value };
    await ask(`/admin/reports/${encodeURIComponent(open.id)}`, said);
    show(await ask("/admin/inbox"));
    status("Saved.");
  });
});

// What a page gains when scripts run. Nothing depends on it: every form and link works without.
(() => {
  "use strict";
  // A select that sends its form when it changes has a button for those without script: hide it.
  document.documentElement.classList.add("scripted");

  // After an error, the summary is read first.
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
  // « A new fee » shows where to write it.
  document.addEventListener("change", (event) => {
    const opens = event.target.dataset.opens;
    if (opens && event.target.value === "+") document.getElementById(opens).open = true;
  });

  // A problem of the text leads to its line in the text itself.
  const written = document.getElementById("text");
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]");
    if (!link || !written) return;
    const lines = written.value.split("\n");
    const line = Number(link.dataset.line) - 1;
    if (!lines[line]) return;
    event.preventDefault();
    const from = lines.slice(0, line).reduce((n, l) => n + l.length + 1, 0);
    written.focus();
    written.setSelectionRange(from, from + lines[line].length);
    written.scrollTop = line * (written.scrollHeight / lines.length) - written.clientHeight / 2;
  });

  // The editor. Requests wait for each other: each goes with the revision that the last one left.
  const grid = document.getElementById("grille");
  if (grid) {
    document.addEventListener("htmx:before:request", (event) => {
      const body = event.detail.ctx.request.body;
      if (body && body.has("revision")) body.set("revision", document.getElementById("revision").value);
    });
    // A cell shows what was saved of it, even when that is not what was asked.
    document.addEventListener("htmx:after:swap", () => {
      for (const marks of document.querySelectorAll(".marks:not([data-seen])")) {
        marks.setAttribute("data-seen", "");
        const select = marks.parentElement.querySelector("select");
        if (select && select.value !== marks.dataset.shown) show(select, marks.dataset.shown);
      }
    });
    const show = (select, value) => {
      if (![...select.options].some((o) => o.value === value)) select.add(new Option(grid.dataset.varies, value), 0);
      select.value = value;
    };
    for (const marks of document.querySelectorAll(".marks")) marks.setAttribute("data-seen", "");

    const visible = (select) => select.offsetParent !== null;
    const nextSilence = () => {
      const cells = [...grid.querySelectorAll("select")].filter(visible);
      const from = cells.indexOf(document.activeElement) + 1;
      const next = [...cells.slice(from), ...cells.slice(0, from)].find((c) => c.value === "silent");
      if (next) next.focus();
      return Boolean(next);
    };
    document.querySelector("[data-key=n]").addEventListener("click", (event) => {
      if (nextSilence()) event.preventDefault();
    });
    // Keys serve only while the grid or its buttons have the focus; the letters of a list are its own.
    document.querySelector("[data-keys]").addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.toLowerCase();
      const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!control) return;
      if (event.target.tagName === "SELECT" && [...event.target.options].some((o) => o.text.toLowerCase().startsWith(key))) return;
      event.preventDefault();
      control.click();
    });
  }
})();

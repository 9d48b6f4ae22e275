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

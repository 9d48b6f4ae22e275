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
})();

"use strict";
// Filters for people who have scripts on; without them the page shows everything.
for (const form of document.querySelectorAll("form.filters")) {
  const section = document.querySelector(form.dataset.items);
  const items = [...section.querySelectorAll("[data-articles]")].map((node) => ({ node, text: null }));
  const groups = [...section.querySelectorAll(".group")];
  const output = form.querySelector("output");
  const key = form.dataset.key;

  const words = (item) => (item.text ??= item.node.textContent.toLowerCase());

  function wanted() {
    const checks = {};
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      checks[box.name] ??= { on: new Set(), all: true };
      if (box.checked) checks[box.name].on.add(box.value);
      else checks[box.name].all = false;
    }
    const choices = [...form.querySelectorAll("select")].filter((choice) => choice.value);
    const terms = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const passes = (item) =>
      Object.entries(checks).every(([name, check]) => check.all || check.on.has(item.node.dataset[name])) &&
      choices.every((choice) => item.node.dataset[choice.name].split(" ").includes(choice.value)) &&
      terms.every((term) => words(item).includes(term));
    return { passes, isAll: !choices.length && !terms.length && Object.values(checks).every((check) => check.all) };
  }

  function apply() {
    const { passes, isAll } = wanted();
    let shown = 0;
    for (const item of items) {
      const isShown = isAll || passes(item);
      shown += isShown;
      if (item.node.hidden === isShown) item.node.hidden = !isShown;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-articles]:not([hidden])");
    output.value = `${shown.toLocaleString("en")} of ${items.length.toLocaleString("en")} ${key} shown`;
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  // A link to something that a filter hides shows everything again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]") && section.contains(target)) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
  });
  form.hidden = false;
  apply();
}

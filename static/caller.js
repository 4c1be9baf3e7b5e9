// Opens the questions that an answer opens, at once, and saves the hand some ways. The server says
// which; the page works without this file.
"use strict";

const form = document.getElementById("call");
const now = document.getElementById("now");
const [out, lost] = document.getElementById("trouble").children;
const isChoice = (field) => /radio|checkbox/.test(field.type);
let asking;
let timer;
let turn = 0;
let unsaved = false;

function show() {
  const hidden = now.dataset.hidden.split(" ");
  for (const part of form.querySelectorAll("[data-part]")) {
    // Nothing goes away under a hand.
    if (!part.contains(document.activeElement)) part.hidden = hidden.includes(part.dataset.part);
  }
}

async function ask() {
  clearTimeout(timer);
  timer = 0;
  const mine = ++turn;
  const body = new URLSearchParams(new FormData(form));
  const signal = AbortSignal.timeout(3000);
  const answer = await fetch(form.dataset.ask, { method: "POST", body, signal }).catch(() => 0);
  const fetched = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("now");
  if (mine !== turn) return;
  out.hidden = ![400, 401].includes(answer.status);
  lost.hidden = answer.ok || !out.hidden;
  if (!fetched) return;
  Object.assign(now.dataset, fetched.dataset);
  if (now.innerHTML !== fetched.innerHTML) now.replaceChildren(...fetched.childNodes);
  show();
}

async function goOn(from) {
  if (timer) asking = ask();
  await asking;
  const fields = [...form.elements].filter((field) => field.matches("input:not([type=hidden]), textarea"));
  const spare = now.dataset.spare.split(" ");
  const isOpen = (field) => isChoice(field)
    ? field.name !== from.name && !form.querySelector(`[name="${field.name}"]:checked`)
    : !field.value;
  const next = fields.slice(fields.indexOf(from) + 1)
    .find((field) => field.checkVisibility() && !spare.includes(field.name) && isOpen(field));
  (next ?? document.getElementById("save")).focus();
}

form.onchange = () => {
  clearTimeout(timer);
  timer = setTimeout(() => (asking = ask()), 150);
};
form.onkeydown = (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !target.matches("input")) return;
  if (key === "Enter") {
    event.preventDefault();
    goOn(target);
  } else if (isChoice(target)) {
    const chosen = target.closest("fieldset").querySelector(`label:not([hidden]) > [data-key="${CSS.escape(key)}"]`);
    chosen?.click();
    chosen?.focus();
  }
};

// A call is long, and a link is near.
form.oninput = () => {
  unsaved = true;
};
form.onsubmit = () => {
  unsaved = false;
};
onbeforeunload = (event) => {
  if (unsaved) event.preventDefault();
};

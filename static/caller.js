// Shows what an answer opens.
const id = (name) => document.getElementById(name);
const form = id("call");
const now = id("now");
const [out, lost] = id("trouble").children;
const isChoice = (field) => /radio|checkbox/.test(field.type);
let asking, timer;
let isUnsaved = document.querySelector(".summary, .was-read");
let turn = 0;

async function ask() {
  clearTimeout(timer);
  timer = 0;
  const mine = ++turn;
  const body = new URLSearchParams(new FormData(form));
  const signal = AbortSignal.timeout(3000);
  const answer = await fetch(form.dataset.ask, { method: "POST", body, signal }).catch(() => 0);
  // It may break off too.
  const html = answer.ok && (await answer.text().catch(() => ""));
  if (mine !== turn) return;
  out.hidden = ![400, 401].includes(answer.status);
  lost.hidden = html || !out.hidden;
  if (html) show(new DOMParser().parseFromString(html, "text/html").getElementById("now"));
}

function show(sent) {
  Object.assign(now.dataset, sent.dataset);
  // A hand may have folded it.
  if (now.textContent !== sent.textContent) now.replaceChildren(...sent.childNodes);
  const hidden = now.dataset.hidden.split(" ");
  for (const part of form.querySelectorAll("[data-part]")) {
    // No hand is on it.
    if (!part.contains(document.activeElement)) part.hidden = hidden.includes(part.dataset.part);
  }
}

async function goOn(from) {
  if (timer) asking = ask();
  await asking;
  const spare = now.dataset.spare.split(" ");
  const isOpen = (field) => field.matches("textarea, input:not([type=hidden])")
    && field.checkVisibility() && field.name !== from.name && !spare.includes(field.name)
    && !(isChoice(field) ? form.querySelector(`[name="${field.name}"]:checked`) : field.value);
  const fields = [...form.elements];
  (fields.slice(fields.indexOf(from)).find(isOpen) ?? id("save")).focus();
}

form.onchange = () => {
  clearTimeout(timer);
  timer = setTimeout(() => (asking = ask()), 150);
};
form.onkeydown = (event) => {
  const { target, key } = event;
  if (!target.matches("input") || event.ctrlKey || event.altKey || event.metaKey) return;
  if (key === "Enter") {
    event.preventDefault();
    goOn(target);
  } else if (isChoice(target)) {
    const keys = `label:not([hidden]) > [data-key="${CSS.escape(key)}"]`;
    const chosen = target.closest("fieldset").querySelector(keys);
    chosen?.click();
    chosen?.focus();
  }
};

// A call is long, and a link is near.
form.oninput = () => void (isUnsaved = true);
form.onsubmit = () => void (isUnsaved = false);
onbeforeunload = (event) => void (isUnsaved && event.preventDefault());

// Shows what arrives and what alarms, as a reload would.
"use strict";

const id = (name) => document.getElementById(name);
const news = id("news");
const alarm = id("alarm");
const { title } = document;
const [arrived, old, out, changed] = news?.children ?? [];
const times = () => [...fetched.querySelectorAll("[data-at]")].map((line) => line.dataset.at).sort();
let fetched = id("lines");
let seen = news && times().pop();
let turn = 0;

function show() {
  id("lines").replaceWith(fetched);
  changed.hidden = true;
}

function tell() {
  const count = times().filter((at) => !(at <= seen)).length;
  arrived.hidden = !count;
  arrived.textContent = news.dataset.new + count;
  document.title = (count ? `(${count} new) ` : "") + title;
  // Nothing moves under a hand.
  if (!id("lines").contains(document.activeElement)) show();
  else changed.hidden = fetched.dataset.mark === id("lines").dataset.mark;
}

async function ask() {
  const answer = await fetch((news ?? alarm).dataset.ask, { redirect: "manual" }).catch(() => 0);
  const isOut = answer.status === 401;
  if (answer.ok) {
    fetched = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("lines");
    const { overdue } = fetched.dataset;
    alarm.hidden = !overdue;
    if (alarm.textContent !== overdue) alarm.firstChild.textContent = overdue;
  }
  if (!news) return;
  out.hidden = !isOut;
  old.hidden = isOut || answer.ok;
  old.firstChild.textContent = news.dataset.old.replace("#", fetched.dataset.time);
  if (answer.ok) tell();
  if (!isOut) return;
  id("lines").replaceChildren();
  arrived.hidden = changed.hidden = alarm.hidden = true;
}

// Who touches the page has seen it.
onpointerdown = onkeydown = () => {
  document.title = title;
  seen = news && times().pop();
};
if (news) changed.onclick = () => {
  show();
  id("main").focus();
};
document.onvisibilitychange = () => document.hidden || ask();
// Unseen or without a queue: less often.
setInterval(() => (++turn % 3 && (document.hidden || !news)) || ask(), 20000);

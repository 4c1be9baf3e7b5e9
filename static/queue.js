// The queue shows what arrived without a reload. Without this file, a reload does the same.
"use strict";

const EVERY_MS = 20000;
const news = document.getElementById("news");
const part = (name) => news.querySelector(`[data-part=${name}]`);
const shown = () => document.getElementById("lines");
let fetched = null;
let current = shown().dataset.time;

const sentAt = (lines) => [...lines.querySelectorAll("[data-at]")].map((line) => line.dataset.at);

function show() {
  const newest = sentAt(shown()).sort().pop() ?? "";
  const count = sentAt(fetched).filter((at) => at > newest).length;
  shown().replaceWith(fetched);
  part("changed").hidden = true;
  if (count) part("arrived").textContent = (count === 1 ? news.dataset.one : news.dataset.more).replace("#", count);
}

async function ask() {
  if (document.hidden) return;
  let answer = null;
  try {
    // To somebody who is signed out, the answer is another page: that is no list.
    answer = await fetch(news.dataset.lines, { redirect: "manual" });
  } catch {}
  part("old").hidden = Boolean(answer?.ok);
  if (!answer?.ok) {
    part("old").firstElementChild.textContent = news.dataset.old.replace("#", current);
    return;
  }
  fetched = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("lines");
  current = fetched.dataset.time;
  const alarm = document.getElementById("alarm");
  alarm.hidden = !fetched.dataset.overdue;
  if (alarm.textContent !== fetched.dataset.overdue) alarm.firstElementChild.textContent = fetched.dataset.overdue;
  // Nothing moves under the hand of somebody who is in the middle of the list.
  if (!shown().contains(document.activeElement)) show();
  else part("changed").hidden = fetched.dataset.mark === shown().dataset.mark;
}

part("changed").addEventListener("click", () => {
  show();
  document.getElementById("main").focus();
});
document.addEventListener("visibilitychange", ask);
setInterval(ask, EVERY_MS);

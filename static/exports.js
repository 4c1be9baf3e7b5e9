// Shows how far an export has come, while one is running.
"use strict";
{
  const table = () => document.getElementById("exports");
  const ended = document.getElementById("ended");
  let next;
  let tries = 0;

  const look = async () => {
    const wasRunning = "running" in table().dataset;
    const answer = await fetch(ended.dataset.ask, { redirect: "manual" }).catch(() => 0);
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      table().replaceWith(page.getElementById("exports"));
    }
    const isRunning = "running" in table().dataset;
    if (wasRunning && !isRunning) ended.textContent = table().querySelector(".how-far").textContent;
    // One that was just asked for may not be there yet.
    if (answer.status !== 401 && (isRunning || --tries > 0)) wait(2000);
  };

  const wait = (milliseconds) => {
    clearTimeout(next);
    next = setTimeout(look, milliseconds);
  };

  document.getElementById("export").addEventListener("submit", () => {
    tries = 5;
    wait(500);
  });
  if ("running" in table().dataset) wait(2000);
}

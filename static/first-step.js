// Everything works without this file. It saves a runner a tap or two, and keeps what was cleared
// from coming back.
"use strict";

// "None of these" unticks the others of its question, and the other way round.
document.addEventListener("change", ({ target }) => {
  const others = target.checked && target.closest("fieldset")?.querySelectorAll("[type=checkbox]");
  for (const other of others || []) {
    if (other !== target && ("alone" in target.dataset || "alone" in other.dataset)) {
      other.checked = false;
    }
  }
});

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-does]");
  if (!button) return;
  if (button.dataset.does === "print") return window.print();
  const text = document.getElementById(button.dataset.copies);
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    button.textContent = "Copied";
  } catch {
    button.textContent = "The text is selected. Copy it now.";
  }
});

// A field that a link led to before stays in the address, and would take the focus.
const told = document.querySelector("[data-focus]");
told?.focus();
if (location.hash) addEventListener("load", () => told?.focus());

// What a browser brings back from its memory may be of a check that was cleared. It is shown only
// where something is half typed, and the page can still be had.
onpageshow = async ({ persisted }) => {
  if (!persisted) return;
  const main = document.getElementById("main");
  const fields = [...main.querySelectorAll("input, textarea")];
  const isTyped = ({ value, defaultValue, checked, defaultChecked }) =>
    value !== defaultValue || checked !== defaultChecked;
  main.hidden = true;
  const asked = { method: "HEAD", redirect: "manual" };
  const { ok } = fields.some(isTyped) && (await fetch(location, asked).catch(() => 0));
  if (!ok) return location.reload();
  main.hidden = false;
};

// Back to a page that told of a mistake asks for it anew, and not whether to send it again.
if (!document.body.matches(".staff")) {
  onpagehide = () => history.replaceState(null, "", location);
}

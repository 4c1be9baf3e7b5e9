// Without this file the clock of the clinic counts, and what is too large is told after it was sent.
const files = document.getElementById("files");
const told = document.getElementById("files-error");

document.querySelector("[data-zone]").value = Intl.DateTimeFormat().resolvedOptions().timeZone;

files.onchange = () => {
  const { mostFiles, mostBytes, tooMany, tooLarge } = files.dataset;
  const bytes = [...files.files].reduce((sum, { size }) => sum + size, 0);
  const wrong = files.files.length > mostFiles ? tooMany : bytes > mostBytes ? tooLarge : "";
  told.textContent = wrong && `Error: ${wrong}`;
  told.classList.toggle("error", Boolean(wrong));
  files.ariaInvalid = wrong ? "true" : null;
  files.closest(".question").classList.toggle("wrong", Boolean(wrong));
  if (wrong) files.value = "";
};

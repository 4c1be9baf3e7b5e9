// A note is half typed, and a link is near. The page works without this.
"use strict";
{
  const { form } = document.querySelector("[name=note]");
  const typed = () => [...form.querySelectorAll("textarea, [type=date], select")].some((field) => field.value);
  let isSent;
  form.onsubmit = () => void (isSent = true);
  // A download leaves the page where it is, though the browser cannot know that before it begins.
  const download = document.querySelector("[data-downloads]");
  if (download) download.onsubmit = () => {
    isSent = true;
    setTimeout(() => (isSent = false), 500);
  };
  onbeforeunload = (event) => void (!isSent && typed() && event.preventDefault());
}

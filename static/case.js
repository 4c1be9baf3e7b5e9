// A note is half typed, and a link is near. The page works without this.
"use strict";
{
  const { form } = document.querySelector("[name=note]");
  const typed = () => [...form.querySelectorAll("textarea, [type=date], select")].some((field) => field.value);
  let isSent;
  form.onsubmit = () => void (isSent = true);
  onbeforeunload = (event) => void (!isSent && typed() && event.preventDefault());
}

/* Extras: the picture of the network opens with its middle in sight, where it is wider than the screen; drafts are copied. */
(() => {
  "use strict";

  const centre = () => {
    for (const view of document.querySelectorAll(".pb-net-view")) view.scrollLeft = (view.scrollWidth - view.clientWidth) / 2;
  };

  /** The older way to copy, for browsers that refuse the newer one to a page from file://. */
  const copyBySelection = (words) => {
    const field = document.createElement("textarea");
    field.value = words;
    field.style.cssText = "position: fixed; top: 0; opacity: 0";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return copyBySelection(words);
    }
  };

  /** Each draft gets a button that copies its text and says so aloud; where nothing helps, the text is selected. */
  const offerCopies = () => {
    for (const button of document.querySelectorAll("button[data-pb-copy][hidden]")) {
      const draft = button.closest(".pb-draft");
      const [text, said] = [draft.querySelector(".pb-draft-text"), draft.querySelector("[data-pb-said]")];
      button.hidden = false;
      button.addEventListener("click", async () => {
        said.textContent = ""; // so that it is said again, the second time, too
        const done = await copy(text.textContent);
        button.focus();
        if (!done) getSelection().selectAllChildren(text);
        said.textContent = done ? "Copied" : "Selected: copy it now";
      });
    }
  };

  const start = () => {
    centre();
    offerCopies();
  };

  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();

/* Extras: the picture of the network opens with its middle in sight, where it is wider than the screen; drafts are copied. */
(() => {
  "use strict";

  const centre = () => {
    for (const view of document.querySelectorAll(".pb-net-view")) view.scrollLeft = (view.scrollWidth - view.clientWidth) / 2;
  };

  /** Each draft gets a button that copies its text; from file:// a browser may refuse, then the text is selected. */
  const offerCopies = () => {
    for (const button of document.querySelectorAll("button[data-pb-copy][hidden]")) {
      const text = button.closest(".pb-draft").querySelector(".pb-draft-text");
      button.hidden = false;
      button.addEventListener("click", async () => {
        getSelection().selectAllChildren(text);
        try {
          await navigator.clipboard.writeText(text.textContent);
          button.textContent = "Copied";
        } catch {
          button.textContent = document.execCommand("copy") ? "Copied" : "Selected: copy it now";
        }
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

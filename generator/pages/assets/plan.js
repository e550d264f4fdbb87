/* An extra: the picture of the network opens with its middle in sight, where it is wider than the screen. */
(() => {
  "use strict";

  const centre = () => {
    for (const view of document.querySelectorAll(".pb-net-view")) view.scrollLeft = (view.scrollWidth - view.clientWidth) / 2;
  };

  if (window.document$) window.document$.subscribe(centre);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", centre);
  else centre();
})();

// Before anything is drawn: the chosen colours, and that scripts run.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("rootset-theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  } catch (refused) {
    // A browser may refuse storage to file:// pages; then the system's colours are used.
  }
})();

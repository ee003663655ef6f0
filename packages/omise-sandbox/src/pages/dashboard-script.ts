/** Keeps the lists fresh; the switches are left alone, because somebody may be choosing. */
export const DASHBOARD_SCRIPT = `(function () {
  "use strict";
  function refresh() {
    if (document.hidden || (document.activeElement && document.activeElement.closest("#charges, #deliveries"))) return;
    fetch("/", { headers: { accept: "text/html" } })
      .then(function (response) { return response.text(); })
      .then(function (text) {
        var next = new DOMParser().parseFromString(text, "text/html");
        ["charges", "deliveries"].forEach(function (id) {
          var fresh = next.getElementById(id), old = document.getElementById(id);
          if (fresh && old && fresh.innerHTML !== old.innerHTML) old.replaceWith(fresh);
        });
      })
      .catch(function () {});
  }
  if (document.getElementById("charges")) setInterval(refresh, 2000);
})();
`;

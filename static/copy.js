// Buttons that copy the address of a feed.  Where they cannot, they are hidden: the address stands beside each in full.
(() => {
  "use strict";
  const status = document.querySelector("[data-copied]");

  for (const button of document.querySelectorAll("button.copy")) {
    const address = button.previousElementSibling;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(address.textContent);
        status.textContent = `${status.dataset.copied} ${address.textContent}`;
      } catch {
        getSelection().selectAllChildren(address); // The browser said no: the rest is left to the reader.
      }
    });
  }
})();

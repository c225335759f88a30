// Asks in a dialog before a form is sent whose act cannot be undone. Without this the server asks the same as a page.
class Confirm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const dialog = this.querySelector("dialog");
    if (!form || !dialog) return;
    form.addEventListener("submit", (event) => {
      const by = event.submitter;
      // The dialog's own button has been asked already.
      if (by && dialog.contains(by)) return;
      event.preventDefault();
      dialog.showModal();
    });
    dialog.querySelector("button[type=button]")?.addEventListener("click", () => dialog.close());
  }
}

customElements.define("talaia-confirm", Confirm);

// Asks in a dialog before a form is sent whose act cannot be undone. Without this the server asks the same as a page.
class Confirm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const dialog = this.querySelector("dialog");
    if (!form || !dialog) return;
    form.addEventListener("submit", (event) => {
      const by = event.submitter;
      // A button of the dialog has been asked already; one with formmethod="dialog" only closes it.
      if (by && dialog.contains(by)) return;
      event.preventDefault();
      dialog.showModal();
    });
  }
}

customElements.define("talaia-confirm", Confirm);

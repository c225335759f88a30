// Keeps the state of long work true while it runs, by the events that the server sends. The words and the bar are those of the page.
interface Work {
  state: string;
  done: number | null;
  of: number | null;
  isOver: boolean;
  hasFailed: boolean;
}

class Progress extends HTMLElement {
  #events: EventSource | null = null;

  connectedCallback() {
    const source = this.getAttribute("src");
    if (!source || this.dataset.over === "true") return;
    this.#events = new EventSource(source);
    this.#events.addEventListener("message", (event) => this.#show(JSON.parse(event.data) as Work));
  }

  disconnectedCallback() {
    this.#events?.close();
  }

  #show(work: Work) {
    const words = this.querySelector("[data-state]");
    if (words && words.textContent !== work.state) words.textContent = work.state;
    const bar = this.querySelector("progress");
    if (bar && work.of !== null) {
      bar.max = work.of;
      bar.value = work.done ?? 0;
    }
    if (!work.isOver) return;
    this.#events?.close();
    bar?.remove();
    this.querySelector(".work")?.classList.add(work.hasFailed ? "bad" : "done");
  }
}

customElements.define("talaia-progress", Progress);

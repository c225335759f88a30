/** `<talaia-file action="…" path="…">` around a field for a file: sends it as soon as it is chosen; without scripts it goes with its page. */
class FileAnswer extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLInputElement>("input[type=file]")?.addEventListener("change", (event) => void this.#send(event.target as HTMLInputElement));
    this.querySelector<HTMLInputElement>("input[name=drop]")?.addEventListener("change", (event) => void this.#send(event.target as HTMLInputElement));
  }

  async #send(field: HTMLInputElement): Promise<void> {
    const file = field.type === "file" ? field.files?.[0] : undefined;
    if (field.type === "file" ? file === undefined : !field.checked) return;
    const form = this.closest("form");
    const body = new FormData();
    body.append("__RequestVerificationToken", form?.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? "");
    body.append("path", this.getAttribute("path") ?? "");
    body.append("key", crypto.randomUUID());
    if (file !== undefined) body.append("file", file);
    this.#say(this.dataset["sending"] ?? "");
    try {
      const answer = await fetch(this.getAttribute("action") ?? "", { method: "POST", credentials: "same-origin", body });
      const told = await answer.json() as { name?: string | null; href?: string | null; wrong?: string };
      if (!answer.ok) { this.#say(told.wrong ?? this.dataset["failed"] ?? "", true); return; }
      this.#kept(told.name ?? null, told.href ?? null);
      // It is there: the page's own submit need not carry it again.
      field.value = field.type === "file" ? "" : field.value;
      if (field.type === "checkbox") field.checked = false;
    } catch {
      // No connection, or no answer of ours: the file stays chosen and goes with the page.
      this.#say(this.dataset["failed"] ?? "", true);
    }
  }

  #kept(name: string | null, href: string | null): void {
    const line = this.querySelector<HTMLElement>("p.file");
    const link = line?.querySelector("a");
    if (!line || !link) return;
    for (const part of [line, this.querySelector<HTMLElement>("label.check")]) if (part) part.hidden = name === null;
    link.textContent = name ?? "";
    if (href !== null) link.href = href;
    line.querySelector("span")?.remove();
    this.#say(name === null ? "" : (this.dataset["kept"] ?? "").replace("{name}", name));
  }

  #say(words: string, isWrong = false): void {
    const line = this.querySelector<HTMLElement>("[role=status]");
    if (!line) return;
    line.textContent = words;
    line.classList.toggle("err", isWrong);
    line.classList.toggle("muted", !isWrong);
    this.querySelector(".field")?.classList.toggle("bad", isWrong);
  }
}

customElements.define("talaia-file", FileAnswer);

// A nested list with folding parts becomes a tree to be walked by keyboard (WAI-ARIA APG, "navigation treeview"): one stop for Tab, arrows inside. The links stay links.
const OPEN = "aria-expanded";

class Tree extends HTMLElement {
  #typed = "";
  #timer = 0;
  #count = 0;

  // After the first picture: the list is already there to be read.
  connectedCallback() {
    requestAnimationFrame(() => setTimeout(() => this.#begin()));
  }

  #begin() {
    const root = this.querySelector<HTMLElement>("ul.tree");
    if (!root || root.getAttribute("role") === "tree") return;
    root.setAttribute("role", "tree");
    // Parts that are moved let go of the focus: whoever was in the list already, on a slow machine, stays where they were.
    const here = root.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    this.#take(root);
    this.#items[0]?.setAttribute("tabindex", "0");
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("click", (event) => {
      const twist = (event.target as Element).closest<HTMLElement>(".twist");
      const item = twist?.parentElement?.querySelector<HTMLElement>(":scope > [role=treeitem]");
      if (!item) return;
      event.preventDefault();
      void this.#set(item, item.getAttribute(OPEN) !== "true");
    });
    root.addEventListener("focusin", (event) => (event.target as Element).matches("[role=treeitem]") && this.#stopAt(event.target as HTMLElement));
    for (const all of this.querySelectorAll<HTMLElement>("[data-tree]"))
      all.addEventListener("click", (event) => {
        event.preventDefault();
        for (const item of this.#all.filter((item) => item.hasAttribute(OPEN) && !item.dataset.source)) void this.#set(item, all.dataset.tree === "open");
        // What held the stop for Tab may be folded away now.
        const stop = this.querySelector<HTMLElement>("[role=treeitem][tabindex='0']");
        if (stop?.closest("ul[hidden]") && this.#items[0]) this.#stopAt(this.#items[0]);
      });
    here?.focus({ preventScroll: true });
  }

  get #all() {
    return [...this.querySelectorAll<HTMLElement>("[role=treeitem]")];
  }

  get #items() {
    return this.#all.filter((item) => !item.closest("ul[hidden]"));
  }

  // Folding parts become groups: what was <details> is a twist to press and a list to hide.
  #take(list: HTMLElement) {
    for (const line of list.querySelectorAll<HTMLElement>("li")) {
      const link = line.querySelector<HTMLElement>(":scope > a:not(.twist)");
      if (!link) continue;
      line.setAttribute("role", "none");
      link.setAttribute("role", "treeitem");
      link.setAttribute("tabindex", "-1");
      const part = line.querySelector<HTMLDetailsElement>(":scope > details");
      const further = line.querySelector<HTMLAnchorElement>(":scope > a.twist");
      if (further) link.dataset.source = further.href;
      const group = part?.querySelector<HTMLElement>(":scope > ul") ?? null;
      if (!group && !further) continue;
      const twist = document.createElement("span");
      twist.className = "twist";
      twist.setAttribute("aria-hidden", "true");
      (part ?? further!).replaceWith(twist);
      if (group) this.#own(link, group, part!.open);
      else link.setAttribute(OPEN, "false");
    }
  }

  #own(link: HTMLElement, group: HTMLElement, isOpen: boolean) {
    group.id ||= `tree-${this.#count++}`;
    group.setAttribute("role", "group");
    group.hidden = !isOpen;
    link.parentElement!.append(group);
    link.setAttribute("aria-owns", group.id);
    link.setAttribute(OPEN, `${isOpen}`);
  }

  async #set(item: HTMLElement, isOpen: boolean) {
    if (isOpen && item.dataset.source) {
      const group = await this.#inside(item.dataset.source);
      // Without it the way is the page of this branch.
      if (!group) return location.assign(item.dataset.source);
      if (!item.dataset.source) return;
      delete item.dataset.source;
      this.#take(group);
      return this.#own(item, group, true);
    }
    const group = document.getElementById(item.getAttribute("aria-owns") ?? "");
    if (!group) return;
    group.hidden = !isOpen;
    item.setAttribute(OPEN, `${isOpen}`);
  }

  // What the page of a branch shows; of a branch of many pages the first, and the way to the next.
  async #inside(address: string) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const group = page.querySelector<HTMLElement>("ul.tree");
    const next = page.querySelector<HTMLElement>(".pager a[rel=next]");
    if (!group) return null;
    group.className = "";
    group.removeAttribute("aria-labelledby");
    if (next) group.appendChild(document.createElement("li")).append(next);
    return group;
  }

  #stopAt(item: HTMLElement) {
    this.querySelector("[role=treeitem][tabindex='0']")?.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
  }

  #key(event: KeyboardEvent) {
    const item = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || !item.matches("[role=treeitem]")) return;
    const to = this.#way(event.key, item);
    if (to === undefined) return;
    event.preventDefault();
    if (to) to.focus();
  }

  // Where a key leads: undefined where it is none of the tree's, null where it leads nowhere.
  #way(key: string, item: HTMLElement): HTMLElement | null | undefined {
    const items = this.#items;
    const at = items.indexOf(item);
    switch (key) {
      case "ArrowDown": return items[at + 1] ?? null;
      case "ArrowUp": return items[at - 1] ?? null;
      case "Home": return items[0] ?? null;
      case "End": return items.at(-1) ?? null;
      case "ArrowRight":
        if (item.getAttribute(OPEN) === "false") void this.#set(item, true);
        else if (item.getAttribute(OPEN) === "true") return items[at + 1] ?? null;
        return null;
      case "ArrowLeft":
        if (item.getAttribute(OPEN) === "true") void this.#set(item, false);
        else return item.closest("ul[role=group]")?.parentElement?.querySelector<HTMLElement>(":scope > [role=treeitem]") ?? null;
        return null;
      case "*":
        for (const line of item.parentElement!.parentElement!.children) {
          const beside = line.querySelector<HTMLElement>(":scope > [role=treeitem]");
          if (beside?.getAttribute(OPEN) === "false") void this.#set(beside, true);
        }
        return null;
      default: return key.length === 1 && key !== " " ? this.#named(key, items, at) : undefined;
    }
  }

  // The next item whose name begins with what is being typed; one letter again and again walks from one to the next.
  #named(letter: string, items: HTMLElement[], at: number) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#typed = ""), 700);
    this.#typed += fold(letter);
    const isSame = [...this.#typed].every((typed) => typed === this.#typed[0]);
    const [start, wanted] = isSame ? [at + 1, this.#typed[0]!] : [at, this.#typed];
    return [...items.slice(start), ...items.slice(0, start)].find((item) => fold(item.textContent ?? "").startsWith(wanted)) ?? null;
  }
}

function fold(text: string) {
  return text.normalize("NFD").replace(/\p{Mark}/gu, "").toLowerCase();
}

customElements.define("talaia-tree", Tree);

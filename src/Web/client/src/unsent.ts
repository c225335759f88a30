/** Answers not yet taken by the server: path → value. */
export type Answers = Record<string, string | string[] | null>;

/** What localStorage gives us; a browser that refuses storage still saves while the page is open. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Sending {
  key: string;
  answers: Answers;
  /** The revision on which the answers were changed; absent where none is known. */
  seen?: number;
}

interface Kept {
  waiting?: Answers;
  /** What the server does not take as it is: kept until it is changed, or goes by the form's own submit. */
  held?: Answers;
  sending?: Sending | null;
  seen?: number;
  /** What the form's normal submit carries. */
  submitted?: string[];
}

/**
 * Keeps changes until the server has them. A batch keeps its idempotency key however often it is sent,
 * so a batch that arrived while its answer got lost is not taken twice; what changes meanwhile waits for the next batch.
 * It also keeps the revision that the page showed when the first of its changes was made, so that the server can tell what others answered since.
 * Two windows on the same form share what is kept: it is read again before each change, so that neither writes over what the other holds.
 */
export class Unsent {
  /** What is kept where the browser keeps nothing. */
  #own: Kept | null = null;

  constructor(private readonly name: string, private readonly shelf: Shelf | null, private readonly newKey: () => string) {}

  get isEmpty(): boolean {
    return isEmpty(this.#kept());
  }

  /** Every unsent answer, the latest of each path: to put back into the form after a reload. */
  get all(): Answers {
    const { sending, waiting, held } = this.#kept();
    return { ...held, ...sending?.answers, ...waiting };
  }

  /** The form went by its normal submit, which may yet have failed on its way. */
  get wasSubmitted(): boolean {
    return this.#kept().submitted !== undefined;
  }

  /** Something is to be sent that a submit of these names would not carry. */
  leaves(names: string[]): boolean {
    const { sending, waiting } = this.#kept();
    return Object.keys(without({ ...sending?.answers, ...waiting }, names)).length > 0;
  }

  /** @param names What the submit carries. */
  submit(names: string[]): void {
    this.#keep({ ...this.#kept(), submitted: names });
  }

  change(answers: Answers, seen?: number): void {
    const { submitted: _, ...kept } = this.#kept();
    const waiting = kept.waiting ?? {};
    if (kept.held !== undefined) kept.held = without(kept.held, Object.keys(answers));
    if (Object.keys(waiting).length === 0) {
      if (seen === undefined) delete kept.seen;
      else kept.seen = seen;
    }
    this.#keep({ ...kept, waiting: { ...waiting, ...answers } });
  }

  /** The batch to send now: the one under way again, or all that waits; null when there is nothing. */
  next(): Sending | null {
    const { waiting = {}, sending = null, seen, ...rest } = this.#kept();
    if (sending !== null || Object.keys(waiting).length === 0) return sending;
    const batch = { key: this.newKey(), answers: waiting, ...(seen === undefined ? {} : { seen }) };
    this.#keep({ ...rest, sending: batch });
    return batch;
  }

  /** The server has this batch, and what waits was typed by somebody who has seen it. */
  taken(key: string, revision?: number): void {
    const kept = this.#kept();
    this.#keep({
      ...kept,
      sending: kept.sending?.key === key ? null : kept.sending ?? null,
      ...(kept.seen !== undefined && revision !== undefined ? { seen: revision } : {}),
    });
  }

  /** The server does not take these answers of a batch: the others wait again, and these until they are changed. */
  refused(key: string, paths: string[]): void {
    const { sending, waiting = {}, held = {}, ...kept } = this.#kept();
    if (sending?.key !== key) return;
    const bad = Object.keys(sending.answers).filter((path) => paths.includes(path));
    const left = without(sending.answers, bad.length > 0 ? bad : Object.keys(sending.answers));
    const wrong = without(sending.answers, Object.keys(left));
    this.#keep({ ...kept, waiting: { ...left, ...waiting }, held: without({ ...held, ...wrong }, Object.keys(waiting)), ...(sending.seen === undefined ? {} : { seen: sending.seen }) });
  }

  /** Something is kept that the server does not take as it is. */
  get holds(): boolean {
    return Object.keys(this.#kept().held ?? {}).length > 0;
  }

  /** The submit has arrived: what it carried need not be sent; what it did not carry, because it is hidden or stands on another page, waits. */
  forget(): void {
    const { submitted = [], seen } = this.#kept();
    const left = without(this.all, submitted);
    this.#keep({ waiting: left, ...(seen === undefined ? {} : { seen }) });
  }

  #kept(): Kept {
    if (this.#own !== null) return this.#own;
    try {
      const kept = JSON.parse(this.shelf?.getItem(this.name) ?? "{}") as Kept;
      // Older pages kept a plain yes.
      if (!Array.isArray(kept.submitted)) delete kept.submitted;
      return kept;
    } catch {
      // What is kept cannot be read: start afresh rather than never save again.
      return {};
    }
  }

  #keep(kept: Kept): void {
    try {
      if (this.shelf === null) throw new Error("no shelf");
      if (isEmpty(kept)) this.shelf.removeItem(this.name);
      else this.shelf.setItem(this.name, JSON.stringify(kept));
      this.#own = null;
    } catch {
      // Storage is full or forbidden; the page itself still holds the changes.
      this.#own = kept;
    }
  }
}

function isEmpty(kept: Kept): boolean {
  return (kept.sending ?? null) === null && Object.keys(kept.waiting ?? {}).length === 0 && Object.keys(kept.held ?? {}).length === 0;
}

function without(answers: Answers, paths: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([path]) => !paths.includes(path)));
}

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

/**
 * Keeps changes until the server has them. A batch keeps its idempotency key however often it is sent,
 * so a batch that arrived while its answer got lost is not taken twice; what changes meanwhile waits for the next batch.
 * It also keeps the revision that the page showed when the first of its changes was made, so that the server can tell what others answered since.
 */
export class Unsent {
  #waiting: Answers = {};
  #sending: Sending | null = null;
  #seen: number | undefined;
  #submitted = false;

  constructor(private readonly name: string, private readonly shelf: Shelf | null, private readonly newKey: () => string) {
    try {
      const kept = JSON.parse(this.shelf?.getItem(name) ?? "{}") as { waiting?: Answers; sending?: Sending; seen?: number; submitted?: boolean };
      this.#waiting = kept.waiting ?? {};
      this.#seen = kept.seen;
      this.#sending = kept.sending ?? null;
      this.#submitted = kept.submitted ?? false;
    } catch {
      // What is kept cannot be read: start afresh rather than never save again.
    }
  }

  get isEmpty(): boolean {
    return this.#sending === null && Object.keys(this.#waiting).length === 0;
  }

  /** Every unsent answer, the latest of each path: to put back into the form after a reload. */
  get all(): Answers {
    return { ...this.#sending?.answers, ...this.#waiting };
  }

  /** The whole form went by its normal submit, which may yet have failed on its way. */
  get wasSubmitted(): boolean {
    return this.#submitted;
  }

  submit(): void {
    this.#submitted = true;
    this.#keep();
  }

  change(answers: Answers, seen?: number): void {
    this.#submitted = false;
    if (Object.keys(this.#waiting).length === 0) this.#seen = seen;
    Object.assign(this.#waiting, answers);
    this.#keep();
  }

  /** The batch to send now: the one under way again, or all that waits; null when there is nothing. */
  next(): Sending | null {
    if (this.#sending === null && Object.keys(this.#waiting).length > 0) {
      this.#sending = { key: this.newKey(), answers: this.#waiting, ...(this.#seen === undefined ? {} : { seen: this.#seen }) };
      this.#waiting = {};
      this.#seen = undefined;
      this.#keep();
    }
    return this.#sending;
  }

  /** The server has this batch, and what waits was typed by somebody who has seen it. */
  taken(key: string, revision?: number): void {
    if (this.#sending?.key === key) this.#sending = null;
    if (this.#seen !== undefined && revision !== undefined) this.#seen = revision;
    this.#keep();
  }

  /** The submit has arrived: nothing is left to send. */
  forget(): void {
    this.#waiting = {};
    this.#sending = null;
    this.#submitted = false;
    this.#keep();
  }

  #keep(): void {
    try {
      if (this.isEmpty) this.shelf?.removeItem(this.name);
      else this.shelf?.setItem(this.name, JSON.stringify({ waiting: this.#waiting, sending: this.#sending, seen: this.#seen, submitted: this.#submitted }));
    } catch {
      // Storage is full or forbidden; the page itself still holds the changes.
    }
  }
}

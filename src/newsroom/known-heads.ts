/** What is told of the texts that forms are made from. */
export interface TextWatch {
  /** A text was read. @param digest by which it is known. */
  readonly textRead: (digest: string) => void;
  /** A form is written. @param digest of the text that it was read from; undefined where it is new. */
  readonly textWritten: (digest: string | undefined) => void;
}

/**
 * The commits that what stands in forms was read from, by branch. The editor asks again and again
 * what is published, and a form that was open before holds what was there before: what is made of it
 * begins at the commit that its text was read from, where a merge sees what others did since.
 */
export class KnownHeads implements TextWatch {
  /** What is published. */
  readonly main: string;
  readonly #heads = new Map<string, string>();
  /** By the digest of a text, the last commit of `main` that had it. */
  readonly #readAt = new Map<string, string>();
  /** The commit of `main` from which all texts were read last. */
  #read: string | undefined;
  /** The commit of `main` that had the text which is written anew. */
  #written: string | undefined;

  constructor(main: string) {
    this.main = main;
  }

  /** Where a branch for what is saved now begins; undefined where nothing was read yet. */
  get base(): string | undefined {
    return this.#written ?? this.#read ?? this.get(this.main);
  }

  get(branch: string): string | undefined {
    return this.#heads.get(branch);
  }

  has(branch: string): boolean {
    return this.#heads.has(branch);
  }

  set(branch: string, commit: string): void {
    this.#heads.set(branch, commit);
  }

  delete(branch: string): void {
    this.#heads.delete(branch);
  }

  /** What the editor reads it reads from the last commit that it asked for. */
  textRead(digest: string): void {
    const head = this.get(this.main);
    if (head === undefined) return;
    this.#read = head;
    this.#readAt.set(digest, head);
  }

  textWritten(digest: string | undefined): void {
    this.#written = digest === undefined ? undefined : this.#readAt.get(digest);
  }
}

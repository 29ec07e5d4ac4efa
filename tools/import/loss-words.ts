/** What the report says of one kind of loss. */
export interface LossWords {
  /** What is not as it was. */
  readonly what: string;
  /** What was made of it. */
  readonly now: string;
  /** What to do, if anything. */
  readonly remedy: string;
}

/** What to do about what is hardly missed. */
export const nothing = 'nothing, or put it in by hand where it is missed';

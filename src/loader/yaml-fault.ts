/** What is wrong with a text, where, in a writer's words. */
export interface Fault {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly message: string;
  readonly rule: string;
}

export type Tell = (offset: number, message: string, rule: string) => void;

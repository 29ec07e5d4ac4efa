/** What is wrong with a text, where, in a writer's words. */
export interface YamlFault {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly message: string;
  readonly rule: string;
}

export type TellFault = (offset: number, message: string, rule: string) => void;

/** A figure that the front page states: the last one of a series. */
export interface FrontFigure {
  readonly name: string;
  /** The name in further languages, by tag. */
  readonly translations?:
    Readonly<Record<string, { readonly name?: string | undefined }>> | undefined;
  readonly value: number;
  /** As `<Value>` has it: `number`, `percent`, `index` or an ISO 4217 code. */
  readonly unit: string;
  /** Digits after the point. */
  readonly decimals: number;
  /** Its day, month or year as the series has it: `2024-07-17`, `2024-07`, `2024`. */
  readonly date: string;
  /** Id of the article to which it leads. */
  readonly story?: string | undefined;
}

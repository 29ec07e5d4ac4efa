/** A logo of the paper's own. */
export interface LogoView {
  readonly light: LogoPicture;
  /** For dark pages; undefined where the first is shown there, on light ground. */
  readonly dark: LogoPicture | undefined;
}

/** A drawing that has no size of its own. */
export interface LogoPicture {
  /** Root-relative. */
  readonly url: string;
  /** Its shape, in whole units. */
  readonly width: number;
  readonly height: number;
}

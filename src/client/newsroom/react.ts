/** React's `createElement`, which the editor lends to what is added to it. */
declare const h: (type: string, props: object) => object;

/** A part of the page of our own within the editor. */
export interface Hosted<Props> {
  /** Takes what the editor has by now. */
  readonly update: (props: Props) => void;
}

/** A component of the editor that is a part of the page of our own, made once for its element. */
export function hosted<Props>(
  make: (host: HTMLElement, props: Props) => Hosted<Props>,
): (props: Props) => object {
  const known = new WeakMap<HTMLElement, Hosted<Props>>();
  return (props) =>
    h('div', {
      ref: (host: HTMLElement | null) => {
        if (host === null) return;
        const made = known.get(host);
        if (made === undefined) known.set(host, make(host, props));
        else made.update(props);
      },
    });
}

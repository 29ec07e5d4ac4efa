/**
 * 64 bits that follow from words and texts in their order, spread as evenly as those of a digest, and
 * made in a tenth of its time. Two of them that are alike by chance are as rare as two alike in half a digest; whoever
 * wants to can find some, so they tell apart what the publication itself wrote.
 */
export class Bits {
  #low = 0;
  #high = 0;

  /** 32 bits. */
  word(word: number): this {
    this.#low = stirred(this.#low, word, 0xcc9e2d51, 0x1b873593);
    this.#high = stirred(this.#high, word, 0x239b961b, 0xab0e9789);
    return this;
  }

  add({ low, high }: Bits): this {
    return this.word(low).word(high);
  }

  text(text: string): this {
    // Where one text ends and the next begins.
    this.word(text.length);
    for (let at = 0; at < text.length; at += 2) {
      this.word(text.charCodeAt(at) | ((text.charCodeAt(at + 1) || 0) << 16));
    }
    return this;
  }

  get low(): number {
    return settled(this.#low);
  }

  get high(): number {
    return settled(this.#high);
  }

  /** 16 digits. */
  toString(): string {
    return hex(this.low) + hex(this.high);
  }
}

/** The step and the end of MurmurHash3, <https://github.com/aappleby/smhasher>. */
function stirred(state: number, word: number, before: number, after: number): number {
  const mixed = state ^ Math.imul(turned(Math.imul(word, before), 15), after);
  return (Math.imul(turned(mixed, 13), 5) + 0xe6546b64) | 0;
}

function settled(state: number): number {
  let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

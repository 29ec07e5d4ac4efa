import { openStory } from './open-story.ts';
import type { FileSource, ReadingRoom } from './reading-room.ts';

/** Milliseconds of quiet after which a story is shown anew. */
const QUIET = 300;

/** A file of the repository as the editor lends it. */
interface Asset {
  /** Its bytes in base64, as the editor documents it; a data address by what it does. */
  readonly toBase64: () => Promise<string>;
}

/** What the editor gives to a preview. */
export interface PreviewProps {
  readonly entry: { readonly toJS: () => unknown };
  readonly getAsset: (name: string) => Asset | undefined;
}

/** A story as its page shows it, once nobody has typed for a moment. */
export class StoryPreview {
  readonly #host: HTMLElement;
  readonly #room: Promise<ReadingRoom>;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  constructor(host: HTMLElement, props: PreviewProps, room: Promise<ReadingRoom>) {
    this.#host = host;
    this.#room = room;
    void this.#show(props);
  }

  update(props: PreviewProps): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.#show(props), QUIET);
  }

  async #show({ entry, getAsset }: PreviewProps): Promise<void> {
    const story = openStory(entry);
    if (story === undefined) return;
    const { html } = await (await this.#room).read(story, bytesOf(getAsset));
    const host = this.#host;
    if (!host.isConnected || html === this.#shown) return;
    this.#shown = html;
    const open = Array.from(host.querySelectorAll('details'), (each) => each.open);
    host.className = 'page';
    host.innerHTML = html;
    for (const [at, each] of host.querySelectorAll('details').entries()) {
      each.open = open[at] ?? false;
    }
  }
}

/** Bytes of files that the service has and that are not on this machine yet. */
function bytesOf(getAsset: PreviewProps['getAsset']): FileSource {
  return async (name) => {
    const asset = getAsset(name);
    if (asset === undefined) return undefined;
    try {
      const address = await asset.toBase64();
      const data = address.startsWith('data:') ? address : `data:;base64,${address}`;
      return await (await fetch(data)).blob();
    } catch {
      return undefined;
    }
  };
}

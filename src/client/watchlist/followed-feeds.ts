import { Copies, type Answer } from './copies.ts';
import { NO_NAMES } from '../../search/names.ts';
import { Directory, loadDirectory, type Followable } from './directory.ts';
import type { FollowedList } from './followed-list.ts';
import { merged, type FollowedStory, type MergedStory } from './followed-story.ts';

/** How the last asking went; ids of what is followed. */
export interface FeedsState {
  readonly isLoading: boolean;
  readonly isOffline: boolean;
  readonly silent: readonly string[];
  readonly unreachable: readonly string[];
}

/** The list, its names and its stories, brought together; tells when any of them changed. */
export class FollowedFeeds {
  readonly #list: FollowedList;
  readonly #copies: Copies;
  readonly #changed: () => void;
  readonly #answers = new Map<string, Answer>();
  /** Numbers the askings: of two at once the later one counts. */
  #asking = 0;
  #isLoading = true;
  #opening: Promise<void> | undefined;
  directory = new Directory(NO_NAMES);

  constructor(page: Window & typeof globalThis, list: FollowedList, changed: () => void) {
    this.#list = list;
    this.#copies = new Copies(page);
    this.#changed = changed;
    list.watch(() => void this.refresh());
  }

  get state(): FeedsState {
    const answers = Array.from(this.#answers);
    const those = (state: Answer['state']): string[] =>
      answers.filter(([, answer]) => answer.state === state).map(([id]) => id);
    return {
      isLoading: this.#isLoading,
      isOffline: !this.#isLoading && those('copy').length > 0,
      silent: those('none'),
      unreachable: those('failed'),
    };
  }

  /** Has the names, and calls by their new ones what is followed by an old one; once, whoever asks. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<void> {
    this.directory = await loadDirectory();
    this.#list.change((followed) => {
      for (const [id, seen] of [...followed]) {
        const now = this.directory.of(id)?.id ?? id;
        followed.delete(id);
        followed.set(now, Math.max(seen, followed.get(now) ?? 0));
      }
    });
    this.#changed();
  }

  nameOf(id: string): string {
    return this.directory.nameOf(id);
  }

  followed(): Followable[] {
    return Array.from(this.#list.read().keys(), (id) => ({ id, name: this.nameOf(id) }));
  }

  /** Ids of a link: what they stand for, and what stands for nothing here. */
  sorted(ids: readonly string[]): { known: readonly Followable[]; unknown: readonly string[] } {
    if (!this.directory.isKnown) {
      return { known: ids.map((id) => ({ id, name: this.nameOf(id) })), unknown: [] };
    }
    const known = ids.flatMap((id) => this.directory.of(id) ?? []);
    const unknown = ids.filter((id) => this.directory.of(id) === undefined);
    return { known: [...new Map(known.map((each) => [each.id, each])).values()], unknown };
  }

  stories(most: number): MergedStory[] {
    const ids = [...this.#list.read().keys()];
    const feeds = ids.map((id) => [id, this.#answers.get(id)?.stories ?? []] as const);
    return merged(new Map<string, readonly FollowedStory[]>(feeds), most);
  }

  /** Shows what was kept of everything that is followed, then what the site has now. */
  async refresh(): Promise<void> {
    this.#asking += 1;
    const asking = this.#asking;
    const ids = [...this.#list.read().keys()];
    for (const id of [...this.#answers.keys()]) if (!ids.includes(id)) this.#answers.delete(id);
    this.#isLoading = ids.length > 0;
    this.#changed();
    await Promise.all(ids.map((id) => this.#load(id, () => asking === this.#asking)));
    if (asking !== this.#asking) return;
    this.#isLoading = false;
    this.#see();
    this.#changed();
    if (ids.length > 0) await this.#copies.keepPage(ids, () => asking === this.#asking);
  }

  async forget(): Promise<void> {
    this.#asking += 1;
    this.#isLoading = false;
    this.#answers.clear();
    await this.#copies.forget();
    this.#changed();
  }

  async #load(id: string, isWanted: () => boolean): Promise<void> {
    if (!this.#answers.has(id)) {
      const stories = await this.#copies.kept(id);
      if (stories !== undefined && isWanted()) {
        this.#answers.set(id, { state: 'loaded', stories });
        this.#changed();
      }
    }
    const answer = await this.#copies.ask(id);
    if (!isWanted()) return;
    this.#answers.set(id, answer);
    this.#changed();
  }

  /** Keeps of everything followed the date of the newest story, now that it was seen. */
  #see(): void {
    const newest = Array.from(this.#answers, ([id, { stories }]) => {
      return [id, Math.max(0, ...stories.map(({ published }) => published))] as const;
    });
    this.#list.change((followed) => {
      for (const [id, date] of newest) {
        const seen = followed.get(id);
        if (seen !== undefined) followed.set(id, Math.max(seen, date));
      }
    });
  }
}

import { isNames, NO_NAMES, type SearchNames } from '../../search/names.ts';
import { followId, followName } from '../../publication/followed.ts';
import { authorUrl, sectionUrl, soleUrl, tagUrl, tickerUrl } from '../../publication/urls.ts';
import { below, place } from '../below.ts';
import { candidates, targetNamed, targetsAmong, type Candidate } from '../search/target.ts';

/** What can be followed, as the search names it. */
export interface Followable {
  /** As `isFollowed` has it. */
  readonly id: string;
  readonly name: string;
}

/** Everything that can be followed, by what it is and was called. */
export class Directory {
  readonly #candidates: readonly Candidate[];
  readonly #ids: ReadonlyMap<string, Followable>;

  constructor(names: SearchNames) {
    const { sections, authors } = names;
    const named = (url: string, name: string): Candidate => {
      return { url, name, symbol: undefined, former: [], stories: 0 };
    };
    this.#candidates = [
      ...candidates(names),
      ...sections.map(([id, name]) => named(sectionUrl(id, place), name)),
      ...authors.map(([id, name]) => named(authorUrl(id, place), name)),
    ];
    const former = [
      ...names.tickers.flatMap(([now, , , ...old]) =>
        old.map(
          (each) => [followId(tickerUrl(each, place), place), tickerUrl(now, place)] as const,
        ),
      ),
      ...names.tags.flatMap(([now, , , ...old]) =>
        old.map((each) => [followId(tagUrl(each, place), place), tagUrl(now, place)] as const),
      ),
    ];
    const present = new Map(this.#candidates.map((each) => [each.url, followableOf(each)]));
    this.#ids = new Map([
      ...former.flatMap(([id, url]) => {
        const now = present.get(url);
        return now === undefined ? [] : [[id, now] as const];
      }),
      ...Array.from(present.values(), (each) => [each.id, each] as const),
    ]);
  }

  /** Whether it says anything: it may not have arrived. */
  get isKnown(): boolean {
    return this.#ids.size > 0;
  }

  /** What an id, also a former one, stands for now. */
  of(id: string): Followable | undefined {
    return this.#ids.get(id);
  }

  /** `Apple (AAPL)`; of what is not known the last part of its id. */
  nameOf(id: string): string {
    return this.of(id)?.name ?? id.replace(/^.*\//u, '');
  }

  find(query: string, most: number): Followable[] {
    return targetsAmong(this.#candidates, query, most).map(followableOf);
  }

  /** What a symbol or a name that was typed elsewhere stands for. */
  meant(text: string): Followable | undefined {
    const target = targetNamed(this.#candidates, text);
    return target === undefined ? undefined : followableOf(target);
  }
}

/** Asks for the names; there are none where they do not come. */
export async function loadDirectory(): Promise<Directory> {
  const path = below(`${soleUrl('search', place)}names.json`);
  const response = await fetch(path, { cache: 'no-cache' }).catch(() => undefined);
  const names: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  return new Directory(isNames(names) ? names : NO_NAMES);
}

function followableOf({
  url,
  name,
  symbol,
}: Pick<Candidate, 'url' | 'name' | 'symbol'>): Followable {
  return { id: followId(url, place), name: followName(name, symbol) };
}

import { fileWords } from './permalink.ts';

/** A story whose address only a program of its site knows. */
export interface Unaddressed {
  /** RFC 3339 or a day, as the site has it. */
  readonly date: string;
  /** The last part of its address. */
  readonly slug: string;
}

interface Listed {
  readonly page: { readonly path: string };
  readonly date: string;
  readonly address: string | undefined;
}

/**
 * Stories with the addresses that only a program of their site knows, as far as its links show them.
 *
 * @param textOf the Markdown of a file.
 * @param site address of the site; undefined when it is not known.
 */
export function withLearntAddresses<Story extends Listed>(
  stories: readonly Story[],
  textOf: (path: string) => string,
  site: string | undefined,
): { readonly rule: string | undefined; readonly stories: readonly Story[] } {
  const partsOf = ({ date, page }: Story): Unaddressed => ({ date, slug: fileWords(page.path) });
  const lost = stories.filter(({ address }) => address === undefined);
  if (lost.length === 0) return { rule: undefined, stories };
  const texts = function* (): Generator<string> {
    for (const { page } of stories) yield textOf(page.path);
  };
  const rule = learntRule(lost.map(partsOf), texts(), site);
  if (rule === undefined) return { rule, stories };
  return {
    rule,
    stories: stories.map((story) => ({
      ...story,
      address: story.address ?? learntAddress(rule, partsOf(story)),
    })),
  };
}

/** Links to stories that have to agree on a rule before it is taken for the site's. */
const ENOUGH = 3;

/** A link of Markdown or HTML, or what a template makes one of. */
const LINK = /(?:\]\(|["']|\bhref=|^\[[^\]\n]+\]:\s*)(https?:\/\/[^\s/)"'>]+)?(\/[^\s)"'>?#]+)/gmu;

/**
 * The rule for addresses that a site's own links follow, as `/:year/:month/:day/:slug/`: the texts of a site name
 * many of its stories by where they stood.
 *
 * @param site its address, with which links may begin; undefined when it is not known.
 * @returns undefined where fewer than three stories are linked in one way.
 */
export function learntRule(
  stories: readonly Unaddressed[],
  texts: Iterable<string>,
  site: string | undefined,
): string | undefined {
  const host = site === undefined ? undefined : hostIn(site);
  const bySlug = Map.groupBy(stories, ({ slug }) => slug);
  const found = new Map<string, Set<Unaddressed>>();
  for (const text of texts) {
    for (const [, origin, path = ''] of text.matchAll(LINK)) {
      if (origin !== undefined && hostIn(origin) !== host) continue;
      const parts = path.replace(/\/$/u, '').split('/');
      for (const story of bySlug.get(parts.at(-1) ?? '') ?? []) {
        const rule = ruleOf(parts.slice(1, -1), story);
        if (rule === undefined) continue;
        found.set(rule, (found.get(rule) ?? new Set()).add(story));
      }
    }
  }
  const [best] = [...found].sort(([, one], [, other]) => other.size - one.size);
  return best !== undefined && best[1].size >= ENOUGH ? best[0] : undefined;
}

/** The address that such a rule gives to a story. */
export function learntAddress(rule: string, { date, slug }: Unaddressed): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return rule
    .replace(':year', year)
    .replace(':month', month)
    .replace(':day', day)
    .replace(':slug', () => slug);
}

/** Folders of an address as a rule: parts of its date in their order, and words that are the same for all. */
function ruleOf(folders: readonly string[], { date }: Unaddressed): string | undefined {
  const parts = date.slice(0, 10).split('-');
  let next = 0;
  const named = folders.map((folder) => {
    if (!/^\d+$/u.test(folder)) return folder;
    const at = next++;
    return folder === parts[at] ? ([':year', ':month', ':day'][at] ?? ':') : ':';
  });
  // Numbers that are not those of the date, and what looks like a name.
  if (named.includes(':') || folders.some((folder) => folder.startsWith(':'))) return undefined;
  return `/${[...named, ':slug'].join('/')}/`;
}

function hostIn(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./u, '') : undefined;
}

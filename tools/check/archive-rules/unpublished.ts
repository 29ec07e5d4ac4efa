import { pathOf, placeWithin } from '../../../src/schema/site-address.ts';
import { entryPlaces } from '../../../src/loader/registry.ts';
import type { YamlText } from '../../../src/loader/yaml.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { atField, atPlace, publishedAt, type Archive, type ArchiveRule } from '../archive.ts';

const RULE = 'link-unpublished';

/** Links to stories that are not out when what leads to them is. */
export const linkUnpublished: ArchiveRule = {
  id: RULE,
  summary:
    'A link, banner or promo that leads to a draft, or to a story or an entry of one that appears later: until then its words are no link, the banner has none, and the promo is not shown.',
  look: (archive) => [...inStories(archive), ...inRegistries(archive)],
};

function inStories({ content, now }: Archive): Problem[] {
  const due = dueTimes(content.articles, now);
  return content.readings.flatMap((read): Problem[] => {
    const { file, reading } = read;
    const { frontmatter, references } = reading;
    if (frontmatter === undefined || frontmatter.draft) return [];
    const from = Math.max(now, frontmatter.date.at);
    const tell = (url: string): string | undefined => {
      const state = lateness(url, from, due);
      return state && `${state}; until it is out these words are no link`;
    };
    return [
      ...(references?.links ?? []).flatMap((link) => {
        const message = tell(link.href);
        return message === undefined ? [] : [atPlace(file.file, link, message, RULE)];
      }),
      ...frontmatter.sources.flatMap(({ url = '' }, at) => {
        const message = url.startsWith('/') ? tell(url) : undefined;
        return message === undefined ? [] : atField(read, ['sources', at, 'url'], message, RULE);
      }),
    ];
  });
}

function inRegistries({ content, now }: Archive): Problem[] {
  const due = dueTimes(content.articles, now);
  const problems: Problem[] = [];
  const { registries, places } = content;
  const tell = (
    yaml: YamlText | undefined,
    path: readonly PropertyKey[],
    { url, from, then }: { readonly url: string; readonly from: number; readonly then: string },
  ): void => {
    const state = url.startsWith('/') ? lateness(url, from, due) : undefined;
    if (yaml === undefined || state === undefined) return;
    problems.push(yaml.problem(yaml.placeOf(path), `${state}; ${then}`, RULE, 'warning'));
  };
  const { breaking } = registries.front;
  if (breaking !== undefined && breaking.until.at > now) {
    const then = 'until it is out the banner stands without a link';
    tell(places.front, ['breaking', 'url'], { url: breaking.url, from: now, then });
  }
  const promos = places.promos === undefined ? undefined : entryPlaces(places.promos, 'id');
  for (const { id, url, starts, ends } of registries.promos) {
    if (ends.at <= now) continue;
    const out = due.get(addressIn(due, url));
    const then =
      out !== undefined && out >= ends.at
        ? 'the promo ends before that, and is never shown'
        : 'until it is out the promo is not shown';
    const from = Math.max(now, starts.at);
    tell(places.promos, [promos?.get(id) ?? 0, 'url'], { url, from, then });
  }
  const entries =
    places.redirects === undefined ? undefined : entryPlaces(places.redirects, 'from');
  for (const { from, to } of registries.redirects) {
    const then = `until it is out "${from}" leads nowhere`;
    tell(places.redirects, [entries?.get(from) ?? 0, 'to'], { url: to, from: now, then });
  }
  return problems;
}

type DueTimes = ReadonlyMap<string, number | undefined>;

/**
 * By address, former ones included, when what stands there is out; undefined for a draft. Of a live
 * story its entries too, and headings in those that wait: they are not out before the next.
 */
function dueTimes(articles: Archive['content']['articles'], now: number): DueTimes {
  return new Map(
    articles.flatMap((article) => {
      const { updates, anchorsAhead = [] } = article.text;
      const next = Math.min(...updates.map(({ at }) => at).filter((at) => at > now));
      const within = [...updates, ...anchorsAhead.map((id) => ({ id, at: next }))];
      return [`/${article.id}/`, ...article.aliases.map(pathOf)].flatMap((path) => [
        [path, publishedAt(article)] as const,
        ...within.map(({ id, at }) => [`${path}#${id}`, at] as const),
      ]);
    }),
  );
}

/** A link may lack the slash at its end. */
function addressIn(due: DueTimes, url: string): string {
  const path = pathOf(url);
  return due.has(path) ? path : `${path}/`;
}

/** Why nothing stands at an address at an instant; undefined when something does. */
function lateness(url: string, from: number, due: DueTimes): string | undefined {
  const path = addressIn(due, url);
  if (!due.has(path)) return undefined;
  const at = due.get(path);
  if (at === undefined) return `"${pathOf(url)}" is a draft`;
  if (at > from) return `"${pathOf(url)}" appears later`;
  const place = placeWithin(url);
  const entry = due.get(path + place.slice(pathOf(url).length));
  return entry !== undefined && entry > from ? `"${place}" appears later` : undefined;
}

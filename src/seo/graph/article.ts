import type { Article, BlogPosting, Graph, LiveBlogPosting } from 'schema-dts';
import type { ArticleView } from '../../publication/view/article.ts';
import type { RecordingView } from '../../publication/view/file.ts';
import type { ArticleFacts } from '../../publication/view/facts.ts';
import type { ArticleKind } from '../../schema/article.ts';
import { absolute } from '../../schema/site-address.ts';
import { formatDateTime } from '../../time/format.ts';
import { isoInZone } from '../../time/zone.ts';
import type { SeoSite } from '../seo-site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbNode, ids, publisherNode, websiteNode } from './shared-nodes.ts';
import { bylineNode, instrumentNode, partNode } from './things.ts';
import { wordsOf } from '../../words/words.ts';

type EntryTexts = ReadonlyMap<string, string>;

const TYPES = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  live: 'LiveBlogPosting',
  sponsored: 'AdvertiserContentArticle',
} as const satisfies Record<ArticleKind, string>;

/**
 * The graph of a story, agreeing with its page, its feeds and the sitemap.
 *
 * @param entryTexts words of a live story's entries, by their anchors.
 */
export function articleGraph(
  view: ArticleView,
  facts: ArticleFacts,
  site: SeoSite,
  entryTexts: EntryTexts,
): Graph {
  const trail = view.section === undefined ? [] : [view.section];
  return graphOf([
    articleNode(view, facts, site, entryTexts),
    breadcrumbNode(trail, { name: view.title, url: view.url }, site),
    websiteNode(site, false),
    publisherNode(site),
  ]);
}

function articleNode(
  view: ArticleView,
  facts: ArticleFacts,
  site: SeoSite,
  entryTexts: EntryTexts,
): Article | LiveBlogPosting {
  const { siteUrl } = site;
  const iso = (at: number): string => isoInZone(at, site.timeZone);
  const words = {
    '@id': ids.article(siteUrl, view.url),
    headline: view.title,
    description: view.description,
    url: siteUrl + view.url,
    mainEntityOfPage: siteUrl + view.url,
    image: facts.images.map((url) => siteUrl + url),
    datePublished: iso(view.published.at),
    dateModified: iso(facts.changed),
    author: view.authors.map((author) => bylineNode(author, site)),
    publisher: { '@id': ids.publisher(siteUrl) },
    ...partOf(view, site),
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...optional(view, facts, site),
  };
  if (view.kind !== 'live') return { '@type': TYPES[view.kind], ...words };
  return { '@type': TYPES.live, ...words, ...coverage(view, facts, site, entryTexts) };
}

/** The site, and the series with the place in it. */
function partOf({ series }: ArticleView, site: SeoSite) {
  const website = { '@id': ids.website(site) };
  if (series === undefined) return { isPartOf: website };
  return { isPartOf: [website, partNode(series, site)], position: series.part };
}

/** What only some stories have. */
function optional(view: ArticleView, facts: ArticleFacts, site: SeoSite) {
  const { corrections, section, sources, sponsor, tags, withdrawn, words } = view;
  return {
    ...(section === undefined ? {} : { articleSection: section.name }),
    ...(tags.length === 0 ? {} : { keywords: tags.map((tag) => tag.name).join(', ') }),
    ...(withdrawn === undefined && words > 0 ? { wordCount: words } : {}),
    ...(withdrawn === undefined
      ? {}
      : { creativeWorkStatus: wordsOf(site.language).labels.corrections.withdrawal }),
    ...(facts.instruments.length === 0
      ? {}
      : { about: facts.instruments.map((instrument) => instrumentNode(instrument, site)) }),
    ...recordings(view, site),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ note, date }) => ({
            '@type': 'CorrectionComment' as const,
            text: note,
            datePublished: isoInZone(date.at, site.timeZone),
          })),
        }),
    ...(sources.length === 0
      ? {}
      : {
          citation: sources.map(({ title, url }) => ({
            '@type': 'CreativeWork' as const,
            name: title,
            ...(url === undefined ? {} : { url: absolute(url, site.siteUrl) }),
          })),
        }),
    ...translations(view, site),
    ...(sponsor === undefined
      ? {}
      : {
          sponsor: {
            '@type': 'Organization' as const,
            name: sponsor.name,
            url: sponsor.url,
            legalName: sponsor.paidBy,
          },
        }),
  };
}

/** The original of a translation, or the translations of an original. */
function translations({ url, translationOf, versions }: ArticleView, { siteUrl }: SeoSite) {
  const node = (path: string) => ({ '@id': ids.article(siteUrl, path) });
  const others = versions.map((version) => version.url).filter((other) => other !== url);
  if (others.length === 0) return {};
  if (translationOf === undefined) return { workTranslation: others.map(node) };
  return others.includes(translationOf) ? { translationOfWork: node(translationOf) } : {};
}

/** A live story's span and its entries; one without a title is headed by its time. */
function coverage(view: ArticleView, facts: ArticleFacts, site: SeoSite, entryTexts: EntryTexts) {
  const iso = (at: number): string => isoInZone(at, site.timeZone);
  const starts = view.coverage?.starts.at;
  const ends = view.coverage?.ends?.at;
  return {
    ...(starts === undefined ? {} : { coverageStartTime: iso(starts) }),
    ...(ends === undefined ? {} : { coverageEndTime: iso(ends) }),
    liveBlogUpdate: facts.entries.map(({ id, at, title }): BlogPosting => ({
      '@type': 'BlogPosting',
      '@id': `${site.siteUrl}${view.url}#${id}`,
      url: `${site.siteUrl}${view.url}#${id}`,
      headline: title === '' ? formatDateTime({ at, precision: 'minute' }, site) : title,
      ...articleBody(entryTexts.get(id)),
      datePublished: iso(at),
    })),
  };
}

/** None where an entry has no words besides its title. */
function articleBody(text = ''): Pick<Extract<BlogPosting, object>, 'articleBody'> {
  return text === '' ? {} : { articleBody: text };
}

/** What a story plays; of a withdrawn one nothing. */
function recordings(
  { withdrawn, published, resources }: ArticleView,
  { siteUrl, timeZone }: SeoSite,
) {
  if (withdrawn !== undefined) return {};
  const nodesOf = (wanted: RecordingView['kind']) =>
    resources.recordings
      .filter(({ kind }) => kind === wanted)
      .map(({ title, caption, url, media, bytes, poster }) => ({
        name: title,
        description: caption ?? title,
        contentUrl: siteUrl + url,
        encodingFormat: media,
        contentSize: String(bytes),
        uploadDate: isoInZone(published.at, timeZone),
        ...(poster === undefined ? {} : { thumbnailUrl: siteUrl + poster }),
      }));
  const [audio, video] = [nodesOf('audio'), nodesOf('video')];
  return {
    ...(audio.length === 0
      ? {}
      : { audio: audio.map((node) => ({ '@type': 'AudioObject' as const, ...node })) }),
    ...(video.length === 0
      ? {}
      : { video: video.map((node) => ({ '@type': 'VideoObject' as const, ...node })) }),
  };
}

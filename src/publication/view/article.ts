import type { Moment } from '../../time/moment.ts';
import type { CorrectionGrade } from '../../schema/article.ts';
import type { Link } from './link.ts';
import type { ImageFiles, Picture } from './picture.ts';
import type { PromoView } from './promo.ts';
import type { StorySummary, Teaser, TickerLink } from './teaser.ts';
import { digestOf } from '../../disk/digest.ts';
import type { Article, TextFacts } from '../article.ts';
import { madeAt } from '../change.ts';
import { imageFilesOf } from '../media.ts';
import { promoFor, promoState } from '../promos.ts';
import type { Publication } from '../publication.ts';
import { hasArrived, isWaiting } from '../waiting.ts';
import type { Positions } from '../positions.ts';
import { relatedTo } from '../related.ts';
import { coverageOfLive, type Coverage } from '../live.ts';
import type { Version } from '../translations.ts';
import { articleUrl } from '../urls.ts';
import { wholeYears } from '../../time/zone.ts';
import { shownCover } from './cover.ts';
import { fileViewOf, recordingViews, type FileView, type RecordingView } from './file.ts';
import { neighbours, type Neighbours } from './neighbours.ts';
import { sinceViews, type SinceView } from './prices.ts';
import { promoView } from './promo.ts';
import { authorLink, storySummary, tagLink, teaserOf, tickerLink } from './teaser.ts';
import { wordsOf } from '../../words/words.ts';

/** Everything an article page shows but its text, which is parsed as the page renders. */
export interface ArticleView extends StorySummary, Neighbours {
  readonly authors: readonly Byline[];
  /** Of tickers with prices alone. */
  readonly since: readonly SinceView[];
  readonly tags: readonly Link[];
  readonly cover: Picture | undefined;
  /** Of stories with neither a picture nor a chart; live ones begin with their entries. */
  readonly hasTypeCover: boolean;
  readonly words: number;
  /** Whole years since publication at the build instant; 0 for the first year. */
  readonly ageYears: number;
  /** Newest first. A withdrawal empties the text: `withdrawn` is then its note. */
  readonly corrections: readonly CorrectionView[];
  readonly withdrawn: CorrectionView | undefined;
  readonly disclosures: readonly string[];
  readonly sources: readonly CitedSource[];
  readonly sponsor: SponsorView | undefined;
  /** Of live stories alone. */
  readonly coverage: Coverage | undefined;
  readonly promo: PromoView | undefined;
  readonly related: readonly Teaser[];
  readonly canonical: string | undefined;
  /** Address of the original, of a translation. */
  readonly translationOf: string | undefined;
  /** In which languages it can be read, itself included; empty where in one alone. */
  readonly versions: readonly Version[];
  /** What the text needs from outside its file, by the words the file uses. */
  readonly resources: TextResources;
}

export interface Byline extends Link {
  readonly type: 'person' | 'desk';
  readonly role: string;
}

export interface CorrectionView {
  readonly date: Moment;
  readonly note: string;
  readonly grade: CorrectionGrade;
}

export interface CitedSource {
  readonly title: string;
  readonly url: string | undefined;
}

export interface SponsorView {
  readonly name: string;
  readonly url: string;
  readonly paidBy: string;
  readonly compensation: string | undefined;
}

export interface TextResources {
  /** Digest of the file's bytes, of every file it uses and of what of it waits for its time. */
  readonly digest: string;
  /** By `src` as written, for figures and Markdown images, whose blocks have the words. */
  readonly pictures: Readonly<Record<string, ImageFiles>>;
  /** By `src` as written, for what is offered and played. */
  readonly files: Readonly<Record<string, FileView>>;
  /** What is played, in the order of the text. */
  readonly recordings: readonly RecordingView[];
  /** By symbol as written; former symbols lead to the present one. */
  readonly tickers: Readonly<Record<string, TickerLink>>;
  /** Paths of links to stories that are not out yet: until then their words are no links. */
  readonly waiting: readonly string[];
  /** By promo id; absent when the promo is not in force. */
  readonly promos: Readonly<Record<string, PromoView>>;
}

/** Related stories under an article. */
const RELATED = 4;

/** What the page of a published article shows. */
export function articleView(
  article: Article,
  publication: Publication,
  positions: Positions,
): ArticleView {
  const promo = promoFor(article, publication);
  const corrections = correctionViews(article, publication.now);
  const withdrawn = corrections.find((correction) => correction.grade === 'withdrawal');
  const { cover, hasTypeCover } = shownCover(article);
  return {
    ...storySummary(article, publication),
    authors: article.authors.map((id) => byline(id, publication)),
    since: withdrawn === undefined ? sinceViews(article, publication) : [],
    tags: article.tags.map((id) => tagLink(id, publication)),
    cover,
    hasTypeCover: hasTypeCover && article.kind !== 'live',
    words: article.text.words,
    ageYears: wholeYears(article.date.at, publication.now, publication.timeZone),
    corrections,
    withdrawn,
    disclosures: article.disclosures,
    sources: citedSources(article, publication),
    sponsor: sponsorView(article.sponsor),
    coverage: coverageOfLive(article, publication.now),
    promo: promo === undefined ? undefined : promoView(promo, wordsOf(publication.language)),
    related: relatedTo(article, publication, positions, RELATED).map((other) =>
      teaserOf(other, publication),
    ),
    ...neighbours(article, publication, positions),
    canonical: article.canonical,
    translationOf: article.translationOf && articleUrl(article.translationOf),
    versions: publication.versions.get(articleUrl(article.id)) ?? [],
    resources: resourcesOf(article.text, publication),
  };
}

/** What a story rests on; what is the site's own and not out yet leads nowhere. */
export function citedSources(
  { sources }: Pick<Article, 'sources'>,
  publication: Pick<Publication, 'waiting'>,
): CitedSource[] {
  return sources.map(({ title, url }) => ({
    title,
    url: url === undefined || hasArrived(url, publication) ? url : undefined,
  }));
}

/** What a text needs from outside its file. */
export function resourcesOf(text: TextFacts, publication: Publication): TextResources {
  const { language } = publication;
  const words = wordsOf(language);
  const running = text.promos.flatMap((id) => {
    const promo = publication.promos.get(id);
    const shown = promo !== undefined && promoState(promo, publication) === 'running';
    return shown ? [[id, promoView(promo, words)] as const] : [];
  });
  return {
    digest: digestOf(
      [
        text.digest,
        ...(text.waiting ?? []),
        ...[...text.images, ...text.data, ...text.files].map(
          (file) => `${file.src} ${file.digest}`,
        ),
      ].join('\n'),
    ),
    pictures: Object.fromEntries(text.images.map((asset) => [asset.src, imageFilesOf(asset)])),
    files: Object.fromEntries(text.files.map((file) => [file.src, fileViewOf(file, language)])),
    recordings: recordingViews(text, language),
    tickers: Object.fromEntries(
      text.symbols.map((symbol) => [symbol, tickerLink(symbol, publication)]),
    ),
    waiting: text.links.filter((place) => isWaiting(place, publication)),
    promos: Object.fromEntries(running),
  };
}

/** Corrections as readers are told of them at an instant, newest first. */
export function correctionViews(article: Article, now: number): CorrectionView[] {
  return article.corrections
    .map(({ date, note, grade }) => ({ date: madeAt(date, article, now), note, grade }))
    .sort((a, b) => b.date.at - a.date.at);
}

export function sponsorView(sponsor: Article['sponsor']): SponsorView | undefined {
  if (sponsor === undefined) return undefined;
  const { name, url, paidBy, compensation } = sponsor;
  return { name, url, paidBy, compensation };
}

function byline(id: string, publication: Publication): Byline {
  const author = publication.authors.get(id);
  return { ...authorLink(id, publication), type: author?.type ?? 'desk', role: author?.role ?? '' };
}

import { stringify } from 'yaml';
import { isoInZone, zonedParts } from '../../src/time/zone.ts';
import type { Answers } from './answers.ts';
import type { PageText } from './init-texts.ts';
import { textsOf } from './texts.ts';

const TAG = 'the-paper';
const YEARS = 10;

/**
 * The files of a new paper's content, by their paths in the project.
 *
 * @param now the instant of the first story, epoch milliseconds.
 */
export function newContent(answers: Answers, now: number): Map<string, string> {
  const { config, sections, tickers, promos } = answers;
  const texts = textsOf(config.language);
  const { year, month } = zonedParts(now, config.timeZone);
  const registry = (entries: readonly object[]): string => stringify(entries, { lineWidth: 0 });
  const files = new Map([
    ['content/sections.yaml', registry(sections)],
    ['content/authors.yaml', registry([answers.author])],
    ['content/tags.yaml', registry([{ id: TAG, ...texts.tag }])],
    ['content/pages/about.mdx', page(texts.about, answers, { order: 10, role: 'about' })],
    ['content/pages/standards.mdx', standards(answers)],
    ['content/pages/privacy.mdx', page(texts.privacy, answers, { order: 50, role: 'privacy' })],
    [
      `content/articles/${year}/${String(month).padStart(2, '0')}/${FIRST}.mdx`,
      firstStory(answers, now),
    ],
  ]);
  if (tickers.length > 0) files.set('content/tickers.yaml', registry(tickers));
  if (promos) files.set('content/promos.yaml', registry([feedPromo(answers, now)]));
  return files;
}

/** Last part of the first story's address, in every language. */
const FIRST = 'first-story';

function standards(answers: Answers): string {
  const { standards: base, sponsorship, holdings } = textsOf(answers.config.language);
  const text = [
    ...base.text,
    ...(answers.tickers.length > 0 ? [holdings] : []),
    ...(answers.sponsors ? [sponsorship] : []),
  ];
  return page({ ...base, text }, answers, { order: 20, role: 'standards' });
}

interface Place {
  readonly order: number;
  readonly role?: 'about' | 'standards' | 'privacy';
}

function page(text: PageText, answers: Answers, { order, role }: Place): string {
  const { title, description } = text;
  const head = { title, description, footer: { order }, ...(role === undefined ? {} : { role }) };
  return document(head, text, answers);
}

function firstStory(answers: Answers, now: number): string {
  const { config, sections } = answers;
  const { story } = textsOf(config.language);
  const head = {
    title: story.title,
    description: story.description,
    date: isoInZone(now - (now % 60_000), config.timeZone),
    section: sections[0]?.id ?? '',
    authors: [answers.author.id],
    tags: [TAG],
  };
  return document(head, story, answers);
}

function document(head: object, { text }: PageText, { config }: Answers): string {
  const { name, publisher } = config;
  const values: Readonly<Record<string, string>> = {
    name: plain(name),
    publisher: plain(publisher.name),
    email: `[${plain(publisher.email)}](mailto:${publisher.email})`,
  };
  const paragraphs = text.map((paragraph) =>
    paragraph.replaceAll(/\{(\w+)\}/gu, (place, key: string) => values[key] ?? place),
  );
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`;
}

/** A name as Markdown that shows it. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>$~|#]/gu, '\\$&');
}

function feedPromo({ config }: Answers, now: number) {
  const { promo } = textsOf(config.language);
  const { year } = zonedParts(now, config.timeZone);
  return {
    id: 'feeds',
    sponsor: config.name,
    ...promo,
    url: '/feeds/',
    starts: `${year}-01-01`,
    ends: `${year + YEARS}-12-31`,
    placement: 'article',
    kind: 'house',
  };
}

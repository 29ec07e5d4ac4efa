import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { briefingDays } from '../../../../src/publication/briefing.ts';
import {
  briefingText,
  weekText,
  type BriefingText,
} from '../../../../src/publication/view/briefing-text.ts';
import { mailHtml, LIMIT, type MailHtml } from '../../../../tools/briefing/mail-html.ts';
import { edition, longDay, palette, site, week } from './sample.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Every element of a document as browsers read it. */
function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  const read = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    const at = tags.length;
    const isElement = 'tagName' in node;
    if (isElement) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      tags.push({ name: node.tagName, attributes, text: '' });
    }
    const text = 'childNodes' in node ? node.childNodes.map(read).join('') : '';
    const tag = tags[at];
    if (isElement && tag !== undefined) tags[at] = { ...tag, text };
    return text;
  };
  read(parse(html));
  return tags;
}

const dayText = (day: string, language?: string): BriefingText => {
  const publication = week(language);
  const found = briefingDays(publication).get(day);
  if (found === undefined) throw new Error(day);
  return briefingText(found, publication);
};
const named = (tags: readonly Tag[], name: string): Tag[] =>
  tags.filter((tag) => tag.name === name);
const storiesOf = ({ days }: BriefingText) => days.flatMap(({ stories }) => stories);

describe('the HTML of a briefing', () => {
  const { html, share } = mailHtml(dayText('2024-07-17'), edition);
  const tags = tagsIn(html);

  it('has all of it, in order', () => {
    expect(share).toEqual({ stories: 2, corrections: 1 });
    expect(tags.filter(({ name }) => /^h\d$/u.test(name)).map(({ text }) => text)).toEqual([
      ...['Briefing of July 17, 2024', 'Published', 'The story of 2024/07/evening'],
      ...['The story of 2024/07/wednesday', 'Corrected', 'The story of 2024/07/monday'],
      ...['Due next', 'What happens at soon', 'What happens at fed'],
    ]);
    expect(html).toContain('<strong>Correction</strong> It was 2%.');
  });

  it('runs nothing, loads pictures alone, and says what is on them', () => {
    expect(named(tags, 'script')).toEqual([]);
    expect(named(tags, 'link')).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|javascript:|\son\w+=/u);
    const pictures = named(tags, 'img').map(({ attributes }) => attributes);
    expect(pictures.map(({ alt }) => alt)).toEqual(['A "chart" <of> rates']);
    expect(pictures[0]?.['src']).toMatch(
      /^https:\/\/paper\.example\/news\/media\/.*\.(?:png|jpg)$/u,
    );
    expect(html).toContain('What rose. The desk');
  });

  it('leads nowhere but to whole addresses, and to where readers unsubscribe', () => {
    const links = named(tags, 'a').map(({ attributes }) => attributes['href'] ?? '');
    const others = links.filter((href) => !href.startsWith('https://paper.example/news/'));
    expect(others).toEqual(['{{ UnsubscribeURL }}']);
    expect(links).toContain('https://paper.example/news/2024/07/wednesday/');
    const left = { ...edition, unsubscribe: 'https://lists.example/?a="b"&c=$&' };
    const leaving = named(tagsIn(mailHtml(dayText('2024-07-17'), left).html), 'a');
    expect(leaving.at(-1)?.attributes['href']).toBe('https://lists.example/?a="b"&c=$&');
  });

  it('has its look on the elements, and colours for the night in its head', () => {
    for (const { name, attributes, text } of tags) {
      if (!/^(?:h\d|p|a|body)$/u.test(name)) continue;
      const pattern = name === 'body' ? /background-color: #/u : /(?:^|[^-])color: #/u;
      expect.soft(attributes['style'], `${name} ${text}`).toMatch(pattern);
    }
    const tables = named(tags, 'table').map(({ attributes }) => attributes['role']);
    expect(new Set(tables)).toEqual(new Set(['presentation']));
    const [style, ...more] = named(tags, 'style');
    expect(more).toEqual([]);
    expect(style?.text).toMatch(/^@media \(prefers-color-scheme: dark\) \{/u);
    expect(style?.text).toContain(palette.dark('paper'));
    expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(200);
  });

  it('reads from the right where its language does', () => {
    const arabic = { ...edition, site: { ...site, language: 'ar' } };
    const made = tagsIn(mailHtml(dayText('2024-07-17', 'ar'), arabic).html);
    const [html] = named(made, 'html');
    expect(html?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    const cells = named(made, 'td').map(({ attributes }) => attributes['align']);
    expect(new Set(cells)).toEqual(new Set(['center', 'right']));
    expect(named(made, 'h2').map(({ text }) => text)[0]).toBe('ما نُشر');
  });
});

it('tells of a week by its days', () => {
  const publication = week();
  const found = [...briefingDays(publication).values()].filter(({ day }) => day > '2024-07-14');
  const text = weekText(found, ['2024-07-15', '2024-07-21'], publication);
  const tags = tagsIn(mailHtml(text, edition).html);
  const titles = tags.filter(({ name }) => /^h[134]$/u.test(name)).map((tag) => tag.text);
  expect(titles[0]).toMatch(/^The week of July 15\s–\s21, 2024$/u);
  expect(titles.slice(1)).toEqual([
    ...['Wednesday, July 17', 'The story of 2024/07/evening', 'The story of 2024/07/wednesday'],
    ...['Monday, July 15', 'The story of 2024/07/monday', 'The story of 2024/07/monday'],
    'What happens at fed',
  ]);
});

describe('a mail that would be hidden in part', () => {
  const bytes = ({ html }: MailHtml): number => Buffer.byteLength(html);

  it('leaves the oldest stories out, says so and leads to them', () => {
    const text = longDay(300, 2);
    const made = mailHtml(text, edition);
    expect(bytes(made)).toBeLessThanOrEqual(LIMIT);
    expect(bytes(made)).toBeGreaterThan(LIMIT - 2500);
    expect(made.share.corrections).toBe(2);
    const tags = tagsIn(made.html);
    const links = named(tags, 'a');
    const shown = storiesOf(text).filter(({ url }) =>
      links.some(({ attributes }) => attributes['href']?.endsWith(url)),
    );
    expect(shown).toEqual(storiesOf(text).slice(0, made.share.stories));
    const whole = links.filter((link) => link.text.includes('300 stories'));
    expect(whole.map(({ attributes }) => attributes['href'])).toEqual([
      `https://paper.example/news${text.url}`,
    ]);
  });

  it('then the oldest corrections, and never what is due', () => {
    const made = mailHtml({ ...longDay(3, 400), due: dayText('2024-07-17').due }, edition);
    expect(bytes(made)).toBeLessThanOrEqual(LIMIT);
    expect(made.share.stories).toBe(0);
    expect(made.share.corrections).toBeGreaterThan(50);
    expect(made.html).toContain('What happens at fed');
    expect(made.html.match(/The whole briefing \(3 stories\)/gu)).toHaveLength(2);
  });

  it('leaves nothing out of what fits', () => {
    const made = mailHtml(longDay(40, 3), edition);
    expect(made.share).toEqual({ stories: 40, corrections: 3 });
    expect(made.html).not.toContain('The whole briefing');
  });
});

it('holds what people wrote as words, whatever it is', () => {
  const pieces = [
    '{{ .Subscriber.Email }}',
    '</style>',
    '<script>',
    '"',
    "'",
    '&amp;',
    '$&',
    '{%',
    'ب',
  ];
  const words = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })))
    .map((parts) => `x${parts.join('')}x`.replaceAll(/[\p{C}\p{Z}]/gu, '-'));
  fc.assert(
    fc.property(words, words, (headline, description) => {
      const text = longDay(1, 1);
      const days = text.days.map((day) => ({
        ...day,
        stories: day.stories.map((story) => ({ ...story, headline, description })),
      }));
      const { html } = mailHtml({ ...text, title: headline, days }, edition);
      const tags = tagsIn(html);
      expect(named(tags, 'script')).toEqual([]);
      expect(named(tags, 'h3')[0]?.text).toBe(headline);
      expect(named(tags, 'h1')[0]?.text).toBe(headline);
      expect(named(tags, 'p')[1]?.text).toBe(description);
      const places = html.slice(html.indexOf('</head>')).match(/\{\{|\{%/gu);
      expect(places).toEqual(['{{']);
    }),
    { numRuns: 50 },
  );
});

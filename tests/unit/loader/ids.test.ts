import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { articleText, contentFolder, load, registries } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const SCHEMAS = join(import.meta.dirname, '../../../schemas');

/** Of each field that takes an id: what a writer may write for it, and what is meant. */
const SLIPS: Readonly<Record<string, readonly [written: string, meant: string]>> = {
  'article section': ['Markets', 'markets'],
  'article kind': ['Analisys', 'analysis'],
  'article authors': ['Markets Desk', 'markets-desk'],
  'article series': ['How_Prices', 'how-prices'],
  'article tags': ['Small_Caps', 'small-caps'],
  'article tickers': ['aapl', 'AAPL'],
  'article cover': ['Chrt', 'chart'],
  'article corrections.grade': ['Correcton', 'correction'],
  'article promo': ['Spring Offer', 'spring-offer'],
  'article translationOf': ['2024/07/Story', '2024/07/story'],
  'authors id': ['Markets Desk', 'markets-desk'],
  'authors type': ['Persn', 'person'],
  'authors holdings': ['Aapl', 'AAPL'],
  'calendar id': ['Rate_Day', 'rate-day'],
  'calendar kind': ['Earnigs', 'earnings'],
  'calendar tags': ['Small_Caps', 'small-caps'],
  'calendar tickers': ['aapl', 'AAPL'],
  'calendar coverage': ['2024/07/Story', '2024/07/story'],
  'front lead': ['2024/07/Story', '2024/07/story'],
  'front picks': ['2024/7/story', '2024/07/story'],
  'front figures.column': ['Rate', 'rate'],
  'front figures.story': ['2024/07/Story', '2024/07/story'],
  'promos id': ['Spring_Offer', 'spring-offer'],
  'promos placement': ['Artcle', 'article'],
  'promos kind': ['House', 'house'],
  'sections id': ['Märkte & More', 'markte-more'],
  'series id': ['How Prices', 'how-prices'],
  'tags id': ['Small Caps', 'small-caps'],
  'tags aliases': ['Small Companies', 'small-companies'],
  'tickers symbol': ['brk.b', 'BRK.B'],
  'tickers type': ['Equty', 'equity'],
  'tickers exchange': ['nasdaq', 'XNAS'],
  'tickers formerly': ['fb', 'FB'],
  'page footer.group': ['hose', 'house'],
  'page translationOf': ['Abuot', 'about'],
  'page role': ['standard', 'standards'],
};

interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
  readonly anyOf?: readonly Node[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), node).optional(),
    items: node.optional(),
    anyOf: z.array(node).optional(),
    enum: z.array(z.unknown()).optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
  }),
);

/** Fields that take an id or one of a few words, by the schemas that editors read. */
function idFields(): string[] {
  return readdirSync(SCHEMAS).flatMap((file) => {
    const found = new Set<string>();
    const visit = (schema: Node, path: string): void => {
      const isReference = schema.minLength === 1 && schema.maxLength === 80;
      const isPattern = schema.pattern !== undefined && !/[@/]/u.test(schema.pattern);
      if (isReference || isPattern || schema.enum !== undefined) found.add(path);
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        visit(field, path === '' ? name : `${path}.${name}`);
      }
      for (const inner of [schema.items, ...(schema.anyOf ?? [])]) {
        if (inner !== undefined) visit(inner, path);
      }
    };
    visit(node.parse(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'))), '');
    return Array.from(found, (path) => `${file.replace('.schema.json', '')} ${path}`);
  });
}

const PROMO =
  '- { id: spring-offer, sponsor: The paper, headline: Read all of it, text: Every story that we have., url: /about/, starts: 2024-01-01, ends: 2024-12-31, placement: article, kind: house }\n';
const SERIES =
  '- { id: how-prices, name: How prices are made, description: Who trades with whom. }\n';
const EVENT =
  '- { id: rate-day, title: A decision on rates, kind: central-bank, date: 2024-07-31 }\n';
const CORRECTION = '[{ date: 2024-07-18, grade: VALUE, note: The rate was 4.25% then. }]';

/** The files in which one field has a value. */
function written(field: string, value: string): Readonly<Record<string, string>> {
  const [file = '', path = ''] = field.split(' ');
  const isList = /^(?:aliases|authors|coverage|formerly|holdings|picks|tags|tickers)$/u.test(path);
  const text = isList ? `["${value}"]` : `"${value}"`;
  if (file === 'article') {
    const fields =
      path === 'corrections.grade'
        ? { corrections: CORRECTION.replace('VALUE', value) }
        : { [path]: text };
    return { 'promos.yaml': PROMO, 'series.yaml': SERIES, [ARTICLE]: articleText(fields) };
  }
  if (file === 'page') {
    const value = path === 'footer.group' ? `{ order: 1, group: ${text} }` : text;
    const page = registries['pages/about.mdx'] ?? '';
    const [name = ''] = path.split('.');
    return { 'pages/about.mdx': page.replace('title:', `${name}: ${value}\ntitle:`) };
  }
  if (file === 'front' && path.startsWith('figures.')) {
    const fields = { column: 'rate', [path.replace('figures.', '')]: value };
    const figure = { name: 'The rate', data: '/data/rate.csv', ...fields };
    return {
      'data/rate.csv': 'date,rate\n2024-07,5.25\n',
      'front.yaml': `figures: ${JSON.stringify([figure])}\n`,
    };
  }
  if (file === 'front') return { 'front.yaml': `${path}: ${text}\n` };
  const name = `${file}.yaml`;
  const own: Readonly<Record<string, string>> = { promos: PROMO, series: SERIES, calendar: EVENT };
  const [first = ''] = (own[file] ?? registries[name] ?? '').split('\n');
  const without = first.replace(
    new RegExp(`, ${path}: (?:\\[[^\\]]*\\]|[^,\\}]*?)(?=,| \\})`, 'u'),
    '',
  );
  const entry =
    path === 'id' || path === 'symbol'
      ? first.replace(/(?<=(?:id|symbol): )[^,]*/u, text)
      : without.replace(/ \}$/u, `, ${path}: ${text} }`);
  return { [name]: `${entry}\n` };
}

it('every field that takes an id is in the table', () => {
  expect(idFields().sort()).toEqual(Object.keys(SLIPS).sort());
});

it.each(Object.entries(SLIPS))('%s: %j', async (field, [slip, meant]) => {
  const files = { [ARTICLE]: articleText(), ...written(field, slip) };
  const { problems } = await load(contentFolder(files));
  const own = problems.filter(({ message }) => message.includes(slip));
  expect(own.map(({ level }) => level)).toEqual(['error']);
  expect(own[0]?.message).toMatch(
    new RegExp(
      `(?:did you mean "${meant.replaceAll('.', '\\.')}"\\?|write ${meant.replaceAll('.', '\\.')};)`,
      'u',
    ),
  );
});

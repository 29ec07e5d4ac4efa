import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadRenderer } from '../../src/build/renderer.ts';
import { createEdition } from '../../src/edition/edition.ts';
import { editionFiles } from '../../src/edition/files.ts';
import { handOver } from '../../src/edition/handoff.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { fieldNames } from '../../src/loader/validate.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { fingerprint } from '../../src/publication/fingerprint.ts';
import { sitePages } from '../../src/publication/site-pages.ts';
import { schemasOf } from '../../src/schema/schemas.ts';
import { INSTANT } from './archive.ts';
import { paperEdits } from './paper-edits.ts';
import { createPaper } from './paper.ts';
import { ADDRESS } from '../paper.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** What a build asks its plan with, and what it would make. */
interface Made {
  /** What is on every page: to a build it is part of the code. */
  readonly chrome: string;
  readonly key: string;
  /** Undefined where there is none. */
  readonly print: string | undefined;
  readonly text: string;
}

/** Teasers are one view: a page that shows no picture has a new key when one changes. */
const FEW = 25;
/** Holds a promo to what it must say, and is said nowhere. */
const UNSEEN: ReadonlySet<string> = new Set(['promos isSecurity', 'front freshDays']);

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const content = join(folder, 'content');
let before: ReadonlyMap<string, Made>;
let runs = 0;

beforeAll(async () => {
  await createPaper(folder);
  before = await makeAll(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Makes all pages and files of the edition, each with its key, whatever stood before. */
async function makeAll(later: number): Promise<ReadonlyMap<string, Made>> {
  const environment = {
    contentDir: content,
    outDir: join(folder, 'site'),
    cacheDir: join(folder, `cache-${++runs}`),
    siteUrl: ADDRESS,
    now: (INSTANT + later) * 1000,
  };
  const { articles, registries, problems } = await loadEdition(environment, PROJECT);
  // What is wrong is left out here: an edit of it would change nothing.
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const edition = createEdition({ articles, registries }, environment, false);
  handOver(edition);
  const [compiled = ''] = readdirSync(inject('compiledPages'));
  const render = await loadRenderer(join(inject('compiledPages'), compiled), ADDRESS);
  const chrome = fingerprint(edition.chrome);
  const made = new Map<string, Made>();
  for (const { url, shown, print } of sitePages(edition)) {
    made.set(url, { chrome, key: fingerprint(shown()), print: print(), text: await render(url) });
  }
  for (const { url, view, print, text: write } of editionFiles(edition)) {
    const text = await write();
    made.set(url, {
      chrome,
      key: view === undefined ? digestOf(text) : fingerprint(view()),
      print: print?.(),
      text,
    });
  }
  return made;
}

test.for(paperEdits)(
  'another $name: what shows it has another key, and few others have',
  async ({ name, apply, later = 0 }) => {
    rmSync(content, { recursive: true });
    await apply(await createPaper(folder));
    const after = await makeAll(later);
    const both = [...after.keys()].filter((url) => before.has(url));
    const differ = (part: keyof Made): string[] =>
      both.filter((url) => before.get(url)?.[part] !== after.get(url)?.[part]);
    const [chrome, fresh, changed] = [differ('chrome'), differ('key'), differ('text')];
    const without = (urls: readonly string[], others: readonly string[]): string[] =>
      urls.filter((url) => !others.includes(url));
    expect(without(changed, [...fresh, ...chrome])).toEqual([]);
    const printed = fresh.filter((url) => after.get(url)?.print !== undefined);
    expect(without(printed, differ('print'))).toEqual([]);
    expect(without(fresh, changed).length).toBeLessThanOrEqual(FEW);
    const seen = changed.length + after.size + before.size - 2 * both.length;
    expect(seen > 0).toBe(!UNSEEN.has(name));
  },
);

describe('every field', () => {
  const written = schemasOf({ timeZone: 'America/New_York', language: 'en-US' });
  /** No page shows them. */
  const unshown = new Set(['archive', 'redirects']);
  const schemas = Object.entries(written).filter(([name]) => !unshown.has(name));
  /** Addresses are made of them: with another one it is another entry. */
  const names = new Set(
    ['sections', 'authors', 'series', 'tags', 'promos', 'calendar']
      .map((registry) => `${registry} id`)
      .concat('tickers symbol'),
  );

  test.for(schemas)('of %s is edited', ([name, schema]) => {
    const file = ['article', 'page'].includes(name) ? `${name}s` : name;
    const parents = fieldNames(schema);
    const fields = [...parents].flatMap(([parent, own]) =>
      own.map((name) => (parent === '' ? name : `${parent}.${name}`)),
    );
    const leaves = fields.filter((field) => !parents.has(field)).map((field) => `${file} ${field}`);
    // Of a paper in one language they say nothing; `translations.test.ts` edits one in three.
    const ofLanguages = /^\w+ (?:[\w.]+\.)?(?:language|translationOf|translations)(?:\.[\w.]+)?$/u;
    const edited = new Set(paperEdits.map(({ name }) => name));
    expect(
      leaves.filter((name) => !edited.has(name) && !names.has(name) && !ofLanguages.test(name)),
    ).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { readArticle } from '../../../src/loader/article.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent } from '../../../src/loader/content.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { formatProblem } from '../../../src/problem/format.ts';
import { hostileText } from '../body/hostile-text.ts';
import { articleText, registries } from './folder.ts';
import { hostileValue, hostileWords, hostileYaml } from './hostile-yaml.ts';

const FILE = {
  id: '2024/07/story',
  path: 'story.mdx',
  file: 'content/articles/2024/07/story.mdx',
};
const FIELDS = [
  ...['title', 'description', 'date', 'updated', 'section', 'kind', 'authors', 'tags', 'tickers'],
  ...['cover', 'draft', 'expires', 'corrections', 'disclosures', 'sources', 'aliases', 'canonical'],
  ...['promo', 'sponsor', 'coverage', '__proto__', 'layout', 'constructor'],
];

export interface Runs {
  readonly numRuns: number;
  /** Default another each time. */
  readonly seed?: number;
}

/** Properties of reading hostile articles and registries, each run as often as it is told. */
export interface Property {
  readonly name: string;
  readonly run: (runs: Runs) => Promise<void> | void;
}

export const properties: readonly Property[] = [
  {
    name: 'an article whose frontmatter is not YAML is read, or refused at a place of the file',
    run(runs) {
      const source = fc
        .tuple(hostileYaml, hostileText)
        .map(([yaml, body]) => `---\n${yaml}\n---\n\n${body}`);
      fc.assert(fc.property(source, expectPlaces), runs);
    },
  },
  {
    name: 'an article with wrong values is read, or refused at a place of the file',
    run(runs) {
      const fields = fc.dictionary(fc.constantFrom(...FIELDS), hostileValue, { maxKeys: 6 });
      const source = fields.map((changes) =>
        articleText(
          Object.fromEntries(
            Object.entries(changes).map(([name, value]) => [name, JSON.stringify(value)]),
          ),
        ),
      );
      fc.assert(fc.property(source, expectPlaces), runs);
    },
  },
  {
    name: 'words that an article may hold come out of its frontmatter as words',
    run(runs) {
      const words = fc.array(hostileWords, { minLength: 5, maxLength: 10 });
      fc.assert(
        fc.property(words, (parts) => {
          const title = `A headline ${parts.join(' ')}`.slice(0, 110);
          const { frontmatter, problems } = readArticle(
            FILE,
            articleText({ title: JSON.stringify(title) }),
            { timeZone: 'UTC', language: 'en' },
          );
          const isRefused = problems.some(({ level }) => level === 'error');
          if (frontmatter === undefined) expect(isRefused).toBe(true);
          else if (!isRefused) {
            expect(frontmatter.title).not.toMatch(/[\p{Cs}\n\r\t\u0000-\u001f\u202a-\u202e]/u);
            expect(straight(frontmatter.title)).toBe(straight(title.trim()));
          }
        }),
        runs,
      );
    },
  },
  {
    name: 'a folder with hostile registries is read, or refused at places of its files',
    async run(runs) {
      const folder = mkdtempSync(join(tmpdir(), 'registries-'));
      mkdirSync(join(folder, 'articles/2024/07'), { recursive: true });
      mkdirSync(join(folder, 'pages'));
      writeFileSync(join(folder, 'articles/2024/07/story.mdx'), articleText());
      const names = [...Object.keys(registries), 'promos.yaml', 'front.yaml'];
      const entries = fc.array(
        fc.dictionary(fc.oneof(hostileWords, fc.constantFrom(...KEYS)), hostileValue, {
          maxKeys: 5,
        }),
        {
          maxLength: 4,
        },
      );
      const text = fc.oneof(
        hostileYaml,
        fc.oneof(entries, hostileValue).map((value) => JSON.stringify(value)),
      );
      const registry = fc.tuple(fc.constantFrom(...names), text);
      const cache = openReadingCache(join(folder, 'cache'), 'test');
      await fc.assert(
        fc.asyncProperty(registry, async ([name, yaml]) => {
          for (const [file, right] of Object.entries(registries)) {
            writeFileSync(join(folder, file), right);
          }
          for (const file of ['promos.yaml', 'front.yaml'])
            rmSync(join(folder, file), { force: true });
          writeFileSync(join(folder, name), yaml);
          const options = {
            contentDir: folder,
            label: 'content',
            language: 'en-US',
            timeZone: 'UTC',
            now: 0,
            cache,
          };
          const { problems } = await loadContent(options);
          const written = Buffer.from(yaml).toString();
          for (const problem of problems) {
            if (problem.file === `content/${name}`) expectPlace(problem, written);
            expect(formatProblem(problem).split('\n')).toHaveLength(1);
          }
        }),
        runs,
      );
      rmSync(folder, { recursive: true, force: true });
    },
  },
];

const KEYS = ['id', 'name', 'symbol', 'type', 'url', 'aliases', 'formerly', 'description', 'order'];

function expectPlaces(source: string): void {
  const { problems, frontmatter, references } = readArticle(FILE, source, {
    timeZone: 'America/New_York',
    language: 'en-US',
  });
  for (const problem of problems) expectPlace(problem, source);
  if (frontmatter === undefined || references === undefined) {
    expect(problems.some(({ level }) => level === 'error')).toBe(true);
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

/** A carriage return alone ends a line of the text, and none of the YAML above it. */
function expectPlace(problem: Problem, source: string): void {
  const text = source.replace(/^\ufeff/u, '');
  const { line, column, rule, message } = problem;
  const isWithin = [/\r\n?|\n/u, /\n/u].some((end) => {
    const found = text.split(end)[line - 1];
    return found !== undefined && column >= 1 && column <= found.length + 2;
  });
  expect(isWithin, `${line}:${column} ${message}`).toBe(true);
  expect(rule).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/u);
  expect(formatProblem(problem)).not.toMatch(/[\n\r\u0000-\u001f\u202e]/u);
}

/** Quotation marks are set by the publication. */
function straight(text: string): string {
  return text.replace(/[\u201c\u201d]/gu, '"').replace(/[\u2018\u2019]/gu, "'");
}

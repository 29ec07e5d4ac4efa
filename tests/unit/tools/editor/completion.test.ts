import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { components } from '../../../../src/body/allowed.ts';
import { parseBody } from '../../../../src/body/parse.ts';
import { writeCompletion } from '../../../../tools/editor/completion.ts';
import { readRegistries } from '../../../../src/loader/registry.ts';
import { walkArticles } from '../../../../src/loader/walk.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { startLanguageServer } from './language-server.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');
const STORY = 'content/articles/2024/07/story.mdx';

/** A project with one article, and what editors are given of it. */
function project(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(join(PROJECT, 'schemas'), join(folder, 'schemas'), { recursive: true });
  cpSync(contentFolder({}), join(folder, 'content'), { recursive: true });
  mkdirSync(dirname(join(folder, STORY)), { recursive: true });
  writeFileSync(join(folder, STORY), text);
  writeFileSync(join(folder, 'package.json'), '{}');
  const contentDir = join(folder, 'content');
  const locale = { timeZone: 'America/New_York', language: 'en-US' };
  const { registries } = readRegistries(contentDir, 'content', locale, []);
  const files = walkArticles(join(contentDir, 'articles'), 'articles', []);
  writeCompletion(folder, { registries, files });
  return folder;
}

describe('an editor', () => {
  it('marks what is wrong in an article, and offers ids of the registries', async () => {
    const text = articleText({ section: 'markts', tikcers: '[AAPL]' });
    const folder = project(text);
    const server = await startLanguageServer(folder);
    onTestFinished(() => {
      server.stop();
    });
    const uri = pathToFileURL(join(folder, STORY)).href;
    const document = { uri, languageId: 'mdx', version: 1, text };
    server.notify('textDocument/didOpen', { textDocument: document });
    const marked = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(marked).toMatchObject({
      items: [
        { range: { start: { line: 7 } }, message: 'Property tikcers is not allowed.' },
        {
          range: { start: { line: 4, character: 9 } },
          message: 'Value is not accepted. Valid values: "markets", "policy".',
        },
      ],
    });
    const offered = await server.request('textDocument/completion', {
      textDocument: { uri },
      position: { line: 4, character: 9 },
    });
    expect(offered).toMatchObject({ items: [{ label: 'markets' }, { label: 'policy' }] });
  });

  it('finds a schema for every registry', () => {
    const settings = readFileSync(join(PROJECT, '.vscode/settings.json'), 'utf8');
    const folder = project(articleText());
    const wired = [...settings.matchAll(/"\.\/(\S+\.schema\.json)": "content\/(\w+)\.yaml"/gu)];
    expect(wired.map((match) => match[2]).sort()).toEqual([
      'archive',
      'authors',
      'calendar',
      'front',
      'promos',
      'redirects',
      'sections',
      'tags',
      'tickers',
    ]);
    for (const [, path = ''] of wired) expect(existsSync(join(folder, path))).toBe(true);
  });

  it('is given nothing new when nothing changed', () => {
    const folder = project(articleText());
    const path = join(folder, '.astro/collections/article.schema.json');
    const before = readFileSync(path, 'utf8');
    expect(JSON.parse(before)).toMatchObject({
      properties: {
        tickers: { items: { enum: ['AAPL', 'META'] } },
        tags: { items: { enum: ['small-caps'] } },
      },
    });
  });
});

describe('snippets', () => {
  const text = readFileSync(join(PROJECT, '.vscode/components.code-snippets'), 'utf8');
  const bodies = Object.values(JSON.parse(text) as Record<string, { body: string[] }>).map(
    ({ body }) =>
      body
        .join('\n')
        .replaceAll(/\$\{CURRENT_\w+\}/gu, '01')
        .replace(/time="[^"]*"/u, 'time="2024-07-17T09:30-04:00"')
        .replaceAll(/\$\{\d+\|([^,|}]+)[^}]*\}/gu, '$1')
        .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
        .replaceAll('$0', ''),
  );

  it('exist for every component, and are right as they stand', () => {
    const named = bodies.flatMap((body) => /^<(\w+)/u.exec(body)?.[1] ?? []);
    expect(named.sort()).toEqual([...components.keys()].sort());
    for (const body of bodies.filter((each) => each.startsWith('<'))) {
      const { problems } = parseBody(`---\n---\n\nOne.\n\nTwo.\n\n${body}`, {
        ...{
          file: 'a.mdx',
          language: 'en',
          kind: 'live',
          timeZone: 'America/New_York',
          words: undefined,
          symbols: [],
        },
        resolveSymbol: (written) => written,
        tickerName: () => undefined,
        promoIds: undefined,
      });
      expect(problems).toEqual([]);
    }
  });
});

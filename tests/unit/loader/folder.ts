import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent, type Content } from '../../../src/loader/content.ts';

/** Registries that the sample articles need, and a page to link to. */
export const registries: Readonly<Record<string, string>> = {
  'pages/about.mdx':
    '---\ntitle: About\ndescription: Who writes what stands here.\n---\n\nWords.\n',
  'sections.yaml':
    '- { id: markets, name: Markets, description: What prices do and why., order: 1 }\n' +
    '- { id: policy, name: Policy, description: What central banks decide., order: 2 }\n',
  'authors.yaml':
    '- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices. }\n' +
    '- { id: policy-desk, name: Policy Desk, type: desk, role: Policy, bio: The desk that covers banks. }\n',
  'tags.yaml':
    '- { id: small-caps, name: Small caps, description: Small companies., aliases: [smallcaps] }\n',
  'tickers.yaml':
    '- { symbol: AAPL, name: Apple, type: equity, exchange: XNAS }\n- { symbol: META, name: Meta Platforms, type: equity, exchange: XNAS, formerly: [FB] }\n',
};

/** The lines of a right article; a test replaces or adds lines by their field. */
export function articleText(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'Text.',
): string {
  const fields: Record<string, string | undefined> = {
    title: 'A headline that is long enough',
    description: 'A standfirst that is long enough to pass for one in every list of the paper.',
    date: '2024-07-17T09:30:00-04:00',
    section: 'markets',
    authors: '[markets-desk]',
    tags: '[small-caps]',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Writes files below a new folder with good registries; `undefined` leaves a file out. */
export function contentFolder(
  files: Readonly<Record<string, string | Buffer | undefined>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'articles'));
  for (const [name, text] of Object.entries({ ...registries, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** @param now the instant of the build, epoch milliseconds. */
export function load(
  folder: string,
  cacheDir = `${folder}-cache`,
  now = Date.UTC(2025, 0, 1),
): Promise<Content> {
  onTestFinished(() => {
    rmSync(cacheDir, { recursive: true, force: true });
  });
  const cache = openReadingCache(cacheDir, 'test', true);
  const options = {
    contentDir: folder,
    label: 'content',
    language: 'en-US',
    timeZone: 'America/New_York',
    now,
    cache,
  };
  return loadContent(options).then((content) => {
    cache.save();
    cache.close();
    return content;
  });
}

/** Problems as `place rule`, without the common folder. */
export function placesOf(content: Content): string[] {
  return content.problems.map(
    ({ file, line, column, rule }) => `${file.replace('content/', '')}:${line}:${column} ${rule}`,
  );
}

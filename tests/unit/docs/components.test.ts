import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { components } from '../../../src/body/allowed.ts';
import { formatProblems } from '../../../src/problem/format.ts';
import { CONTENT } from '../../paper.ts';
import { checkFolder } from '../tools/check/sample.ts';
import { articleText, contentFolder } from '../loader/folder.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(PROJECT, 'docs/writing/components.md'), 'utf8');
const sections = new Map(
  page
    .split(/^## /mu)
    .slice(1)
    .map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
);
const MONTH = 'articles/2024/07';
const picture = readFileSync(join(PROJECT, 'public/icon-512.png'));
const data = /^```csv\n([^`]+)^```$/mu.exec(page)?.[1];

/** Sound, film and captions as far as they are looked at. */
const recorded: Readonly<Record<string, string | undefined>> = {
  'hearing.mp3': 'ID3',
  'floor.mp4': '\0\0\0\u0018ftypisom',
  'floor.vtt': /^```vtt\n([^`]+)^```$/mu.exec(page)?.[1],
};

/** Everything that is told of an article with an example in it, held against the edition's names. */
async function told(example: string): Promise<string> {
  const symbols = [...example.matchAll(/\$([A-Z.]+)|symbol="([^"]+)"/gu)].map(
    ([, cashtag, symbol]) => cashtag ?? symbol,
  );
  const kind = example.includes('<Update') ? 'live' : 'news';
  const fields = {
    ...{ kind, section: 'markets', authors: '[markets-desk]', tags: '[interest-rates]' },
    tickers: `[${symbols.join(', ')}]`,
  };
  const body = `The first paragraph of the story.\n\nThe second one.\n\n${example.trimEnd()}`;
  const folder = contentFolder({
    [`${MONTH}/story.mdx`]: articleText(fields, body),
    ...(example.includes('trading-floor.png') ? { [`${MONTH}/trading-floor.png`]: picture } : {}),
    ...Object.fromEntries(
      Object.entries(recorded)
        .filter(([name]) => example.includes(name))
        .map(([name, text]) => [`${MONTH}/${name}`, text]),
    ),
    ...(example.includes('fed-funds.csv') ? { [`${MONTH}/fed-funds.csv`]: data } : {}),
  });
  for (const name of ['authors', 'sections', 'tags', 'tickers', 'promos']) {
    cpSync(join(CONTENT, `${name}.yaml`), join(folder, `${name}.yaml`));
  }
  return formatProblems(await checkFolder(folder));
}

describe('docs/writing/components.md', () => {
  it.each([...components])('says what %s is for, with all that it carries', (name, rule) => {
    const section = sections.get(`\`<${name}>\``) ?? '';
    for (const attribute of rule.required) expect(section).toMatch(row(attribute, 'required: '));
    for (const attribute of rule.optional) expect(section).toMatch(row(attribute, '(?!required)'));
    expect(section.match(/^\| `/gmu)?.length ?? 0).toBe(
      rule.required.length + rule.optional.length,
    );
    expect(section).toMatch(/^Readers (?:see|get) /mu);
  });

  it.each([...components.keys()])('has an example of %s that passes the check', async (name) => {
    const section = sections.get(`\`<${name}>\``) ?? '';
    const examples = [...section.matchAll(/^```mdx\n([\s\S]+?)^```$/gmu)].map(([, text]) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(example).toContain(`<${name}`);
      expect(await told(example ?? '')).toBe('');
    }
  });

  it('would be told of an example that does not', async () => {
    expect(await told('<Ticker symbol="APPL" />, <b>in bold</b>')).toMatch(
      /unknown ticker "APPL".*\(ticker-unknown\)[\s\S]*\(html\)/u,
    );
  });
});

function row(attribute: string, words: string): RegExp {
  return new RegExp(`^\\| \`${attribute}\` +\\| ${words}`, 'mu');
}

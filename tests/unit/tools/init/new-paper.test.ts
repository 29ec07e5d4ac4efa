import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { openReadingCache } from '../../../../src/loader/cache.ts';
import { configurationProblems } from '../../../../src/loader/configuration.ts';
import { readContent } from '../../../../src/loader/content.ts';
import { languages } from '../../../../src/words/words.ts';
import { checkContent } from '../../../../tools/check/check.ts';
import {
  answersOf,
  faultIn,
  InitError,
  typedFaults,
  type PaperWishes,
} from '../../../../tools/init/answers.ts';
import { newContent } from '../../../../tools/init/content.ts';
import { projectEdits } from '../../../../tools/init/project.ts';

const NOW = Date.UTC(2026, 10, 20, 9, 30);

const PAPER: PaperWishes = {
  name: 'The New Paper',
  tagline: 'What happened, in short',
  url: 'https://news.example',
  language: 'en-GB',
  timeZone: 'Europe/London',
  sections: ['Markets', 'Opinion'],
  email: 'desk@news.example',
};

/** What the check finds in the content of a new paper. */
async function foundIn(wishes: PaperWishes): Promise<string[]> {
  const answers = answersOf(wishes, 2026);
  const folder = mkdtempSync(join(tmpdir(), 'new-paper-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, text] of newContent(answers, NOW)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { timeZone, language } = answers.config;
  const contentDir = join(folder, 'content');
  const where = { contentDir, label: 'content', timeZone, language, now: NOW + 60_000 };
  const content = await readContent({
    ...where,
    cache: openReadingCache(join(folder, 'cache'), 'test'),
  });
  const memory = { get: () => undefined, set: () => undefined, save: () => undefined };
  const problems = await checkContent({ ...where, content, memory });
  expect(content.articles).toHaveLength(1);
  expect(content.registries.pages.map(({ id }) => id)).toEqual(['about', 'privacy', 'standards']);
  return [...problems, ...configurationProblems({ ...REST, ...answers.config }, folder)].map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
}

/** What init leaves in the configuration. */
const REST = { feedSize: 30, listSize: 50, socialCards: 200 };

describe('a new paper has nothing that the check tells of', () => {
  it.each(languages)('in %s', async (language) => {
    expect(await foundIn({ ...PAPER, language })).toEqual([]);
  });

  it.each<[string, PaperWishes]>([
    ['one section', { sections: ['News'] }],
    ['tickers', { tickers: ['AAPL=Apple', 'BRK.B=Berkshire Hathaway'] }],
    ['promos and sponsors', { promos: true, sponsors: true }],
    ['a name full of signs', { name: '*Q&A* <b> [x](y) {z} $AAPL `c` ~~d~~ "e" #1' }],
    ['a name of one letter', { name: 'X' }],
    ['a long name', { name: 'The very '.repeat(8).trim() }],
    ['a place below a path', { url: 'https://name.example/paper/' }],
    ['one who signs', { author: 'Jane O’Doe', sponsors: true }],
    ['one who signs in letters without an address', { author: '山田太郎' }],
    ['an apostrophe, an ampersand and quotation marks', { name: `O’Neill's "Bulls & Bears"` }],
    [
      'a name of sixty letters',
      { name: 'Überregionale Wirtschafts- und Finanzmarktzeitung für Alle!' },
    ],
    ['a name in another script', { name: 'Złoty Dziś', sections: ['Märkte', '市場'] }],
  ])('with %s', async (_what, wishes) => {
    for (const language of ['en', 'he', 'ja']) {
      expect(await foundIn({ ...PAPER, ...wishes, language })).toEqual([]);
    }
  });
});

describe('what cannot be is told', () => {
  const faultsOf = (wishes: PaperWishes): string[] => {
    try {
      answersOf(wishes, 2026);
      return [];
    } catch (error) {
      if (!(error instanceof InitError)) throw error;
      return error.message.split('\n');
    }
  };

  it('all at once, with what was meant', () => {
    const wrong = { language: 'deutsch', timeZone: 'Berlin', url: 'news.example' };
    const lists = { sections: ['Tags'], tickers: ['AAPL'], organization: 'a b' };
    const faults = faultsOf({ name: 'The New Paper', email: 'desk', ...wrong, ...lists });
    expect(faults.map((fault) => /^--[\w-]+/u.exec(fault)?.[0])).toEqual([
      ...['--tagline', '--url', '--language', '--time-zone', '--email'],
      ...['--section', '--ticker', '--organization'],
    ]);
    expect(faults.join('\n')).toContain('did you mean "de"');
    expect(faults.join('\n')).toContain('did you mean "Europe/Berlin"');
    expect(faults.join('\n')).toContain('"https://news.example"');
  });

  it.each<readonly [option: string, wish: PaperWishes, told: string | undefined]>([
    ['name', { name: '' }, 'it is empty; write a word or more'],
    ['name', { name: 'Daily 📈' }, 'no face can write 📈; name it without'],
    ['tagline', { tagline: ' ' }, 'it is empty'],
    ['url', { url: 'news.example' }, '"https://news.example"'],
    ['url', { url: 'https://' }, 'is not the address of a site'],
    ['language', { language: 'de_DE' }, 'did you mean "de-DE"?'],
    ['language', { language: 'deutsch' }, 'did you mean "de"?'],
    ['time-zone', { timeZone: 'Berlin' }, 'did you mean "Europe/Berlin"?'],
    ['section', { sections: [] }, 'is missing'],
    ['section', { sections: ['News', 'Tags'] }, '"Tags"'],
    ['section', { sections: ['News', 'news'] }, 'have one address'],
    ['section', { sections: ['„D“'] }, 'write "D"'],
    ['author', { author: 'Jane *Doe*' }, 'write "Jane Doe"'],
    ['publisher', { publisher: '' }, 'it is empty'],
    ['email', { email: 'desk (at) news.example' }, 'write "desk@news.example"'],
    ['ticker', { tickers: ['AAPL'] }, 'write the symbol and the name'],
    ['author', { author: 'X' }, 'characters'],
    ['organization', { organization: 'a b' }, 'no name of an organisation'],
    ...['name', 'url', 'language', 'section', 'email', 'author'].map(
      (option) => [option, {}, undefined] as const,
    ),
  ])('--%s %j at its question', (option, wish, told) => {
    const fault = faultIn({ ...PAPER, ...wish }, option, 2026);
    if (told === undefined) expect(fault).toBeUndefined();
    else expect(fault).toContain(told);
    // What was typed as an option is told before anything is asked, and what was not is asked.
    const typed = typedFaults(wish, 2026);
    expect(typed).toHaveLength(told === undefined || told === 'is missing' ? 0 : 1);
  });

  it('each alone where nothing was said', () => {
    expect(faultsOf({})).toEqual(
      ['name', 'tagline', 'url', 'language', 'time-zone', 'section', 'email'].map(
        (name) => `--${name} is missing`,
      ),
    );
    expect(faultsOf(PAPER)).toEqual([]);
  });
});

test('files of the project get the name, and keep all else', () => {
  const answers = answersOf({ ...PAPER, name: "Ed's $& Paper", organization: '@eds' }, 2026);
  const edit = (path: string, text: string): string => projectEdits[path]?.(text, answers) ?? '';
  const config =
    "  /** A comment. */\n  name: 'Old',\n  tagline: 'Old',\n  url: 'https://old.example',\n" +
    "  language: 'en',\n  timeZone: 'UTC',\n  publisher: {\n    name: 'It\\'s old',\n" +
    "    email: 'a@old.example',\n    securityContact: 'mailto:a@old.example',\n  },\n" +
    "  feedNamespace: 'tag:old.example,2020:',\n  feedSize: 30,\n  standingDisclosure:\n    'Old.',\n";
  const made = edit('src/site.config.ts', config);
  expect(made).toContain("  /** A comment. */\n  name: 'Ed\\'s $& Paper',\n");
  expect(made).toContain("    name: 'Ed\\'s $& Paper',\n    email: 'desk@news.example',\n");
  expect(made).toContain("  feedNamespace: 'tag:news.example,2026:',\n  feedSize: 30,\n");
  expect(made).not.toMatch(/old/iu);
  expect(edit('.github/CODEOWNERS', '* @YOUR-ORGANIZATION/maintainers')).toBe('* @eds/maintainers');
  expect(edit('package-lock.json', '{"name": "o", "p": {"name": "o"}, "q": {"name": "o"}}')).toBe(
    '{"name": "eds-paper", "p": {"name": "eds-paper"}, "q": {"name": "o"}}',
  );
  const notice = 'MIT License\n\nCopyright (c) 2026 Others\n';
  const twice = edit('LICENSE', edit('LICENSE', notice));
  expect(twice).toBe(
    "MIT License\n\nCopyright (c) 2026 Ed's $& Paper\nCopyright (c) 2026 Others\n",
  );
});

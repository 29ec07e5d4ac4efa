import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import { runNode, type Outcome } from '../scripts/process/run-node.ts';
import { cloneProject, git } from './clone.ts';
import { ofTheCopy } from './paper.ts';

const SAMPLE = 'tools/init/sample-files.txt';

/** What `npm run init` is asked for, by its options; a switch has no value. */
export type Flags = Readonly<Record<string, string | true>>;

/** Papers of every language, with and without each of what may be left out. */
export const newPapers = {
  'German, below a path, with everything': {
    ...{ name: 'Der Märkische Bote', tagline: 'Was in Brandenburg Geld bewegt' },
    ...{ url: 'https://verlag.example/der-bote', language: 'de', 'time-zone': 'Europe/Berlin' },
    ...{ section: 'Märkte,Politik & Recht,Größe', email: 'redaktion@verlag.example' },
    ...{ publisher: 'Verlag Müller & Söhne', security: 'https://verlag.example/sicherheit' },
    ...{ ticker: 'SAP=SAP,ALV=Allianz', promos: true, sponsors: true, organization: 'der-bote' },
  },
  'Hebrew, with nothing that may be left out': {
    ...{ name: 'העיתון הקטן', tagline: 'כסף ושווקים בקיצור', url: 'https://iton.example' },
    ...{ language: 'he', 'time-zone': 'Asia/Jerusalem', section: 'חדשות' },
    ...{ email: 'desk@iton.example' },
  },
  'Japanese, with promos and without tickers': {
    ...{ name: '小さな経済新聞', tagline: '市場と金融を短く', url: 'https://keizai.example' },
    ...{ language: 'ja', 'time-zone': 'Asia/Tokyo', section: '市場,政策', promos: true },
    ...{ email: 'desk@keizai.example' },
  },
  'English, of one section and one author': {
    ...{ name: "O'Neill's Ledger", tagline: 'One man reads the accounts', language: 'en-IE' },
    ...{ url: 'https://oneill.example/', 'time-zone': 'Europe/Dublin', section: 'Accounts' },
    ...{ author: 'Seán O’Neill', email: 'sean@oneill.example' },
  },
  'French, with paid stories and a newsroom': {
    ...{ name: 'L’Écho des Marchés', tagline: 'L’argent, sans détour', language: 'fr-BE' },
    ...{ url: 'https://echo.example', 'time-zone': 'Europe/Brussels', sponsors: true },
    ...{ section: 'Marchés,Société', publisher: 'Écho SA', email: 'redaction@echo.example' },
  },
  'Arabic, below a path, with tickers and one author': {
    ...{ name: 'صحيفة الأسواق', tagline: 'المال والأسواق باختصار', language: 'ar' },
    ...{ url: 'https://name.example/aswaq/', 'time-zone': 'Africa/Cairo', section: 'أسواق,رأي' },
    ...{ ticker: '2222.SR=أرامكو', author: 'ليلى حسن', email: 'desk@name.example' },
  },
  'Spanish, with a long name': {
    ...{ name: 'El Observador Económico y Financiero de la Cuenca Mediterránea' },
    ...{ tagline: 'Dinero y política', url: 'https://observador.example', language: 'es' },
    ...{ 'time-zone': 'Europe/Madrid', section: 'Mercados', email: 'a@observador.example' },
    ...{ promos: true, author: 'Ana Núñez' },
  },
  'Brazilian, with tickers and paid stories': {
    ...{ name: 'O Pregão', tagline: 'A bolsa em português claro', url: 'https://pregao.example' },
    ...{ language: 'pt-BR', 'time-zone': 'America/Sao_Paulo', section: 'Bolsa,Câmbio,Juros' },
    ...{ ticker: 'PETR4=Petrobras', sponsors: true, email: 'a@pregao.example' },
  },
} as const satisfies Readonly<Record<string, Flags>>;

/** Any combination of what may be left out, in any language of {@link newPapers}. */
export const anyPaper: fc.Arbitrary<Flags> = fc
  .record({
    base: fc.constantFrom<Flags>(...Object.values(newPapers)),
    path: fc.constantFrom('', '/', '/paper', '/a/b/'),
    sections: fc.constantFrom('News', 'Märkte,市場', 'A & B,C++,D’s'),
    options: fc.record(
      {
        ticker: fc.constantFrom('AAPL=Apple', 'BRK.B=Berkshire Hathaway,7203.T=トヨタ自動車'),
        promos: fc.constant<true>(true),
        sponsors: fc.constant<true>(true),
        author: fc.constantFrom('Jane Doe', '山田太郎', "D'Arcy"),
        publisher: fc.constantFrom('A & B <Press>', '$& Ltd.'),
        organization: fc.constantFrom('a-b', '@c'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ base, path, sections, options }) => ({
    ...{ name: base['name'] ?? '', tagline: base['tagline'] ?? '', email: base['email'] ?? '' },
    ...{ language: base['language'] ?? '', 'time-zone': base['time-zone'] ?? '' },
    ...{ url: `https://any.example${path}`, section: sections },
    ...options,
  }));

/**
 * Makes a throw-away copy of the project somebody's paper, and holds it to what its owner is
 * promised: no finding of the check, every promise kept, not a word of the sample, a site that
 * starts, and nothing of what was not asked for.
 *
 * @param logo whether it has one of its own.
 */
export async function expectPaper(flags: Flags, logo = false): Promise<void> {
  const copy = sampleCopy();
  const made = await run(copy, 'init.ts', ...argumentsOf(flags));
  expect(made.output).toContain('of the sample taken away');
  expect(made.code).toBe(0);
  expect(sayingTheSample(copy)).toEqual([]);
  expect(readdirSync(copy)).not.toContain('dist');

  if (logo) drawLogo(copy);
  expect(await run(copy, 'check.ts')).toEqual({
    code: 0,
    output: expect.stringMatching(/^1 article: 0 errors, 0 warnings\s*$/u) as string,
  });
  const proof = await run(copy, 'proof.ts');
  expect(proof.output).toContain('every promise is kept');
  const notices = proof.output.match(/^(?:Notice|Warning).*$/gmu) ?? [];
  // Addresses of examples are nobody's, which is told.
  expect(notices.filter((notice) => !notice.includes("is nobody's address"))).toEqual([]);
  expect(proof.code).toBe(0);
  const url = String(flags['url']).replace(/\/$/u, '');
  expect(proof.output).toContain(`for ${url}/`);

  const front = await frontOf(copy, new URL(url).pathname);
  expect(front).toContain(`<html lang="${String(flags['language'])}"`);
  expect(front).toContain(`<title>${escaped(String(flags['name']))}`);
  const name = front.split('<h1 class="masthead-name">')[1]?.split('</h1>')[0] ?? '';
  const picture = /<img[^>]*>/gu;
  expect(name.match(picture) ?? []).toEqual(logo ? logoOf(flags) : []);
  expect(name.replace(picture, '')).toMatch(logo ? /^<a [^>]*><\/a>$/u : /<(?:svg|span)/u);
  expect(front.includes('/logo.svg","width":"600","height":"200"')).toBe(logo);
  const there = (path: string): boolean => existsSync(join(copy, 'dist', path));
  expect({
    tickers: there('tickers'),
    // Of one who signs, and of a newsroom alone, there is a page and no list.
    authors: there('authors/index.html'),
    sponsors: there('sponsors'),
    corrections: there('corrections'),
  }).toEqual({
    tickers: flags['ticker'] !== undefined,
    authors: false,
    sponsors: flags['promos'] === true,
    corrections: false,
  });
  const status = git(copy, 'status', '--porcelain', '--ignored');
  expect(status).not.toMatch(/^\?\? (?!content\/|public\/)/mu);
}

function drawLogo(copy: string): void {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>';
  for (const file of ['logo', 'logo-dark']) {
    writeFileSync(join(copy, `public/${file}.svg`), drawing);
  }
  const config = join(copy, 'src/site.config.ts');
  const text = readFileSync(config, 'utf8');
  const named = "logo: { light: 'logo.svg', dark: 'logo-dark.svg' } as Logo | undefined";
  writeFileSync(config, text.replace(/logo: undefined[^,]*/u, named));
}

/** Each of its pictures as it stands at the top of a page: of known shape, saying the name. */
function logoOf({ url, name }: Flags): unknown[] {
  const path = new URL(String(url)).pathname.replace(/\/$/u, '');
  return ['logo', 'logo-dark'].map((file): unknown =>
    expect.stringMatching(
      new RegExp(
        ` src="${path}/${file}\\.svg" width="600" height="200" alt="${String(name)}"`,
        'u',
      ),
    ),
  );
}

/** A copy of the project with a sample that is listed, as the project has one of its own. */
function sampleCopy(): string {
  const copy = cloneProject();
  onTestFinished(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  const sample = git(copy, 'ls-files', '-z', 'content').split('\0').filter(Boolean);
  writeFileSync(join(copy, SAMPLE), `${sample.join('\n')}\n`);
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--allow-empty', '--message', 'the sample');
  return copy;
}

function run(copy: string, script: string, ...args: readonly string[]): Promise<Outcome> {
  return runNode([join(copy, 'scripts', script), ...args], {
    capture: true,
    cwd: copy,
    env: environmentOf(),
  });
}

function environmentOf(): Record<string, string> {
  return { NODE_OPTIONS: ofTheCopy(process.env['NODE_OPTIONS']), SOURCE_DATE_EPOCH: '' };
}

function argumentsOf(flags: Flags): string[] {
  return Object.entries(flags).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, value],
  );
}

/**
 * Files, outside of the tests, that say the name of the sample, which is the tests' edition here,
 * or of the edition of the project; its licence stays.
 */
function sayingTheSample(copy: string): string[] {
  const names = [/test[ _-]?ledger/iu];
  if (existsSync(join(import.meta.dirname, '..', SAMPLE))) {
    names.push(new RegExp(['count', 'ing[ _-]?house'].join(''), 'iu'));
  }
  const tracked = git(copy, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  return tracked
    .split('\0')
    .filter((path) => path !== 'LICENSE' && !path.startsWith('tests/'))
    .filter((path) => existsSync(join(copy, path)) && path !== '')
    .filter((path) => {
      const text = readFileSync(join(copy, path), 'utf8');
      return names.some((name) => name.test(text));
    });
}

/** The front page as `npm start` serves it. */
async function frontOf(copy: string, path: string): Promise<string> {
  const child = spawn(process.execPath, [join(copy, 'scripts/run.mjs'), 'start.ts'], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 240_000,
    env: { ...process.env, ...environmentOf(), PORT: '0', HOST: '127.0.0.1' },
  });
  const gone = new Promise((done) => child.once('close', done));
  try {
    const origin = await new Promise<string>((found, fail) => {
      let printed = '';
      const read = (piece: Buffer): void => {
        printed += piece.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed) ?? [];
        if (address !== undefined) found(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('close', () => {
        fail(new Error(`npm start ended: ${printed}`));
      });
    });
    const response = await fetch(`${origin}${path.replace(/\/?$/u, '/')}`);
    expect(response.status).toBe(200);
    return await response.text();
  } finally {
    child.kill();
    await gone;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
}

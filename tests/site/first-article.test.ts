import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cloneProject } from '../clone.ts';
import { startDev } from '../dev-server.ts';
import { readTranscript, transcriptText, type Part, type Step } from '../transcript.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const PAGE = join(PROJECT, 'docs/writing/first-article.md');
const ADDRESS = '/2026/12/why-rates-are-counted-in-basis-points/';
/** The instant of the desk, in seconds: 2026-12-01T12:00:00Z. */
const INSTANT = '1796126400';

const origin = cloneProject();
const home = mkdtempSync(join(tmpdir(), 'writer-'));
const clone = join(home, 'paper');

afterAll(() => {
  rmSync(origin, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

describe('docs/writing/first-article.md', () => {
  it('is what happens to who follows it', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const parts = readTranscript(page);
    expect(transcriptText(parts)).toBe(page);
    writeSettings();
    const lived: Part[] = [];
    for (const part of parts) lived.push(await live(part));
    // `vitest run -u` writes what was printed into the page.
    await expect(transcriptText(lived)).toMatchFileSnapshot(PAGE);
  });
});

let place = home;
let written = '';

async function live(part: Part): Promise<Part> {
  switch (part.type) {
    case 'prose':
      return part;
    case 'file':
      written = join(clone, part.path);
      // What `new` made is there to be written over: the page may not invent its path.
      readFileSync(written);
      writeFileSync(written, part.text);
      return part;
    case 'edit': {
      let text = readFileSync(written, 'utf8');
      for (const [from, to] of part.changes) {
        expect(text.split(from)).toHaveLength(2);
        text = text.replace(from, () => to);
      }
      writeFileSync(written, text);
      return part;
    }
    case 'console': {
      const steps: Step[] = [];
      for (const step of part.steps) steps.push(await run(step));
      return { ...part, steps };
    }
  }
}

/** A step with what its command prints now; with the page's words when only what may vary differs. */
async function run(step: Step): Promise<Step> {
  const { command } = step;
  if (command.startsWith('cd ')) {
    place = join(place, command.slice(3));
    return step;
  }
  if (command === 'npm run dev') {
    await see();
    return step;
  }
  const { stdout } = spawnSync(command.replace(/^npm run/u, 'npm run --silent') + ' 2>&1', {
    cwd: place,
    shell: true,
    encoding: 'utf8',
    env: writersEnvironment(),
  });
  // Packages are installed once a machine, not once a test.
  if (command.startsWith('git clone'))
    symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
  const output = stdout.replace(/^done\.\n/mu, '').trimEnd();
  return settled(output) === settled(step.output) ? step : { command, output };
}

/** The banner and the page, as the preview shows them. */
async function see(): Promise<void> {
  const dev = await startDev(clone, { SOURCE_DATE_EPOCH: INSTANT });
  try {
    const { text } = await dev.until(ADDRESS, ({ status }) => status === 200);
    const words = text.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ' ');
    expect(words).toContain('Why rates are counted in basis points');
    expect(words).toContain(
      'Scheduled: shown here only. Appears on December 2, 2026, 9:00 a.m. EST.',
    );
  } finally {
    await dev.stop();
  }
}

/** Without what other articles or the moment decide: how many there are, a commit's name. */
function settled(output: string): string {
  return output
    .replaceAll(/^\d+ articles?:/gmu, 'N articles:')
    .replaceAll(/^\[(\S+) [\da-f]{7,}\]/gmu, '[$1 COMMIT]');
}

/** A writer's git: a name, and the clone that stands for the repository's address. */
function writeSettings(): void {
  const settings = [
    ...['[user]', 'name = A Writer', 'email = writer@example.com'],
    ...['[commit]', 'gpgsign = false', '[advice]', 'detachedHead = false'],
    `[url "${origin}"]`,
    'insteadOf = https://github.com/OWNER/paper.git',
  ];
  writeFileSync(join(home, 'gitconfig'), `${settings.join('\n')}\n`);
}

function writersEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ GIT_CONFIG_GLOBAL: join(home, 'gitconfig'), GIT_CONFIG_SYSTEM: '/dev/null', LC_ALL: 'C' },
    // npm tells of settings of the machine that it does not know.
    npm_config_userconfig: join(home, 'npmrc'),
    // A slow machine would be told how far a clone is.
    GIT_PROGRESS_DELAY: '3600',
    SOURCE_DATE_EPOCH: INSTANT,
  };
}

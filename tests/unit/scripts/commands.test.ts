import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import project from '../../../package.json' with { type: 'json' };
import { runNode } from '../../../scripts/process/run-node.ts';
import { startHost } from '../../host/host.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8');
const host = startHost(PROJECT);
afterAll(() => {
  host.stop();
});

/** Commands of the project itself: how `npm run` starts each, and what it does then. */
const ours = Object.entries(project.scripts).flatMap(([name, line]) => {
  const [, start, script, ...words] =
    /^exec node (.*run\.mjs(?: --dev)?) ([\w-]+\.ts)(.*)$/u.exec(line) ?? [];
  if (start === undefined || script === undefined) return [];
  const args = words.join('').split(' ').filter(Boolean);
  return [{ name, start, script, args }];
});
const starts = [...new Map(ours.map((each) => [each.start, each])).values()];

describe('the commands', () => {
  it.each(Object.keys(project.scripts))('%s is in CONTRIBUTING.md', (name) => {
    const command = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    expect(guide).toContain(`| \`${command}`);
  });

  it.each(ours)('$name explains itself and does nothing else', async ({ name, script, args }) => {
    const { code, output } = await host.run(script, [...args, '--help'], {});
    expect(output).toMatch(new RegExp(`npm (?:run )?${name.replace('test:long', 'test')}\\b`, 'u'));
    expect(code).toBe(0);
  });

  // What `npm run` types, once for each way of starting a command.
  it.each(starts)('node $start starts a command', async ({ name, start, script, args }) => {
    const typed = [...start.split(' '), script, ...args, '--help'];
    const { code, output } = await runNode(typed, { capture: true, cwd: PROJECT });
    expect(output).toContain(`npm run ${name}`);
    expect(code).toBe(0);
  });

  const reading = ours.filter(({ script }) => script !== 'start.ts' && script !== 'test.ts');
  it.each(reading)(
    '$name tells what was meant by an option that it has not',
    async ({ script }) => {
      const { code, output } = await host.run(script, ['--hepl'], {});
      expect(output).toBe('unknown option "--hepl"; did you mean "--help"?\n');
      expect(code).toBe(2);
    },
  );

  // None stands beside the commands of the project and is left out above.
  it('they are all that are started by way of a file of scripts/', () => {
    const lines = Object.values(project.scripts).filter((line) => /\w\.ts\b/u.test(line));
    expect(ours).toHaveLength(lines.length);
  });

  it.each(readdirSync(join(PROJECT, 'scripts')).filter((file) => file.endsWith('.ts')))(
    '%s is read by the one that reads all',
    (file) => {
      const code = readFileSync(join(PROJECT, 'scripts', file), 'utf8');
      expect(code).toMatch(/^await command\(/mu);
      expect(code).not.toMatch(/parseArgs|process\.argv/u);
    },
  );
});

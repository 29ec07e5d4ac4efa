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
const ours = Object.entries(project.scripts).filter(([, line]) => /\w\.ts\b/u.test(line));

describe('the commands', () => {
  it.each(Object.keys(project.scripts))('%s is in CONTRIBUTING.md', (name) => {
    const command = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    expect(guide).toContain(`| \`${command}`);
  });

  it.each(ours)('%s explains itself and does nothing else', async (name, line) => {
    const args = line.replace(/^exec node /u, '').split(' ');
    const { code, output } = await runNode([...args, '--help'], { capture: true, env: {} });
    expect(output).toMatch(new RegExp(`npm (?:run )?${name.replace('test:long', 'test')}\\b`, 'u'));
    expect(code).toBe(0);
  });

  const reading = ours.filter(([, line]) => !/\b(?:start|test)\.ts\b/u.test(line));
  it.each(reading)('%s tells what was meant by an option that it has not', async (_, line) => {
    const { code, output } = await host.run(/[\w-]+\.ts/u.exec(line)?.[0] ?? '', ['--hepl'], {});
    expect(output).toBe('unknown option "--hepl"; did you mean "--help"?\n');
    expect(code).toBe(2);
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

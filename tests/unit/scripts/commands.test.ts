import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../../package.json' with { type: 'json' };
import { runNode } from '../../../scripts/process/run-node.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8');
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
});

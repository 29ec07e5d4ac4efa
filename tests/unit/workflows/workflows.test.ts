import type * as parser from '@actions/workflow-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../../..');
const files = ['.github/workflows', 'deploy/github'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.ya?ml$/u.test(name))
    .map((name) => join(folder, name)),
);

/** As much of a workflow as is looked at here. */
const schema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      if: z.string().optional(),
      needs: z
        .union([z.string(), z.array(z.string()).transform((names) => names.join())])
        .optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(
        z.looseObject({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** GitHub's own parser. It is written for bundlers: it imports JSON as they do. */
let github: typeof parser;
beforeAll(async () => {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
    },
  });
  github = await import('@actions/workflow-parser');
  hooks.deregister();
});

/** What GitHub's own parser says against a workflow. */
async function faultsOf(content: string): Promise<string[]> {
  const { context, value } = github.parseWorkflow(
    { name: 'w.yml', content },
    new github.NoOperationTraceWriter(),
  );
  const template =
    value === undefined ? undefined : await github.convertWorkflowTemplate(context, value);
  return [
    ...context.errors.getErrors().map((error) => error.message),
    ...(template?.errors ?? []).map((error) => error.Message),
  ];
}

describe.each(files)('%s', (file) => {
  const content = readFileSync(join(ROOT, file), 'utf8');
  const workflow = schema.parse(parse(content));
  const jobs = Object.values(workflow.jobs);

  it('is a workflow', async () => {
    expect(await faultsOf(content)).toEqual([]);
  });

  it('takes actions at a commit that nobody can move', () => {
    const uses = [...content.matchAll(/uses: *(\S+)/gu)].map((match) => match[1]);
    expect(uses.filter((name) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/u.test(name ?? ''))).toEqual([]);
  });

  it('may read the contents, and publish to Pages where nothing of the repository runs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions = {}, steps } of jobs) {
      const writes = Object.entries(permissions).flatMap(([name, right]) =>
        right === 'read' ? [] : [name],
      );
      expect(['id-token', 'pages']).toEqual(expect.arrayContaining(writes));
      if (writes.length === 0) continue;
      expect(steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
    }
  });

  it('runs no words of a contributor', () => {
    const runs = [...content.matchAll(/run: *(?:\|[-+]?\n((?: {8,}.*\n|\n)+)|(.*))/gu)];
    expect(
      runs.flatMap((match) => (match[1] ?? match[2] ?? '').match(/\$\{\{.*?\}\}/gu) ?? []),
    ).toEqual([]);
  });

  it('keeps secrets from pull requests, but for jobs that run nothing of them', () => {
    expect(content).not.toContain('pull_request_target');
    if (!/^ {2}pull_request/mu.test(content)) return;
    expect(content).not.toMatch(/workflow_run|cache\/save/u);
    for (const job of jobs) {
      if (!/secrets\.|"environment"/u.test(JSON.stringify(job))) continue;
      const before = workflow.jobs[job.needs ?? ''];
      expect(before?.if).toMatch(
        /^github\.event\.pull_request\.head\.repo\.full_name == github\.repo/u,
      );
      const [checkout, ...others] = job.steps;
      expect(checkout?.with?.['ref']).toBe('${{ github.event.repository.default_branch }}');
      expect(others.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
      expect(others.map(({ run = '' }) => run).join('\n')).not.toMatch(
        /npm (?:run|ci|i|test|start)|node /u,
      );
    }
  });
});

describe('the check itself', () => {
  const job = (steps: string): string =>
    `on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      ${steps}\n`;

  it.each([
    ['an unknown key', job('- run: x\n        usess: y')],
    ['an unknown context', job('- run: ${{ githb.event }}')],
    ['an unknown event', job('- run: x').replace('pull_request', 'pul_request')],
    ['an unknown job', job('- run: x').replace('runs-on', 'needs: b\n    runs-on')],
    ['a job that runs nowhere', job('- run: x').replace('    runs-on: ubuntu-latest\n', '')],
    ['an unknown permission', `permissions:\n  content: read\n${job('- run: x')}`],
    ['a broken expression', job('- if: ${{ github.ref == }}\n        run: x')],
  ])('finds %s', async (_what, content) => {
    expect(await faultsOf(content)).not.toEqual([]);
  });

  it('passes a right one', async () => {
    expect(await faultsOf(job('- run: x'))).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const DEPLOY = join(import.meta.dirname, '../../../deploy');
const read = (file: string): string => readFileSync(join(DEPLOY, file), 'utf8');
const dockerfile = read('docker/Dockerfile');

describe('the container', () => {
  it('serves by the recipe of nginx, on a port that needs no rights', () => {
    const expressions = [...dockerfile.matchAll(/-e '([^']+)'/gu)].flatMap(([, each = '']) => [
      '-e',
      each,
    ]);
    expect(expressions).toHaveLength(6);
    const recipe = read('nginx/site.conf');
    const { stdout } = spawnSync('sed', expressions, { input: recipe, encoding: 'utf8' });
    expect(stdout.match(/^ +(?:listen|server_name) .*$/gmu)).toEqual([
      '  listen 8080;',
      '  server_name _;',
    ]);
    expect(stdout.split('\n')).toHaveLength(recipe.split('\n').length - 1);
  });

  it('takes neither history, secrets nor what this machine made along', () => {
    const left = read('docker/Dockerfile.dockerignore').trim().split('\n');
    expect(left).toEqual(
      expect.arrayContaining(['.git', '.env*', '.cache', '.astro', 'dist', 'node_modules']),
    );
  });

  it('has neither rights nor files to write to', () => {
    expect(/^USER (\d+)$/mu.exec(dockerfile)?.[1]).toBe('101');
    const service = z.object({
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
    });
    const compose = z.object({ services: z.object({ paper: service }) });
    expect(compose.safeParse(parse(read('docker/compose.yaml'))).success).toBe(true);
  });
});

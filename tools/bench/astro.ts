import { cpSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Contender, Workplace } from './contender.ts';
import { writeMarkdown } from './markdown.ts';
import { installPackages } from './packages.ts';
import { copySite, createContender } from './peer.ts';

/** Stock Astro with `@astrojs/mdx`. @throws Error when its packages cannot be installed. */
export function astro(workplace: Workplace): Contender {
  const { projectDir, dir } = workplace;
  const site = join(projectDir, 'bench/astro');
  copySite(site, dir);
  const version = installPackages(site, dir, 'astro');
  return createContender(workplace, {
    name: 'astro',
    version,
    command: {
      file: process.execPath,
      args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
      cwd: dir,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16384' },
    },
    caches: ['cache', '.astro'],
    bringRest({ registry, style }) {
      writeFileSync(join(dir, 'src/style.css'), style);
      writeFileSync(join(dir, 'registry.json'), JSON.stringify(registry));
    },
    bringStory({ folder, slug, fields: { cover, ...fields }, picture, text }) {
      const path = join(dir, 'articles', folder, `${slug}.mdx`);
      if (picture === undefined || cover === undefined) return writeMarkdown(path, fields, text);
      const src = `./${basename(picture)}`;
      writeMarkdown(path, { ...fields, cover: { ...cover, src } }, text);
      cpSync(picture, join(dir, 'articles', folder, src));
      return path;
    },
  });
}

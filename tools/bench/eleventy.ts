import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender, Workplace } from './contender.ts';
import { writeMarkdown } from './markdown.ts';
import { installPackages } from './packages.ts';
import { copySite, createContender } from './peer.ts';

/** @throws Error when its packages cannot be installed. */
export function eleventy(workplace: Workplace): Contender {
  const { projectDir, dir } = workplace;
  const site = join(projectDir, 'bench/eleventy');
  copySite(site, dir);
  const version = installPackages(site, dir, '@11ty/eleventy');
  return createContender(workplace, {
    name: 'eleventy',
    version,
    command: {
      file: process.execPath,
      args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
      cwd: dir,
      env: {},
    },
    caches: ['.cache'],
    bringRest({ registry, style }) {
      writeFileSync(join(dir, 'style.css'), style);
      writeFileSync(join(dir, 'registry.json'), JSON.stringify(registry));
    },
    bringStory({ folder, slug, fields, text }) {
      const { tags, ...rest } = fields;
      const path = join(dir, 'src/articles', folder, `${slug}.md`);
      // Eleventy's own `tags` are collections of all their items.
      return writeMarkdown(path, { ...rest, topics: tags, folder }, text);
    },
  });
}

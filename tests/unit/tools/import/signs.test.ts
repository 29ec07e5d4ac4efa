import { expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { run } from './run-import.ts';
import { sourceSite, storyIn } from './source-site.ts';

const TEXT =
  'A berth---a parking place--is let by the hour... `a--b` stays, and ----- too.\n\n    code --- here\n';
const story = `---\ntitle: A berth and its price\ndate: 2019-03-04\n---\n\n${TEXT}`;

it.each([
  ['jekyll', { '_config.yml': 'title: Q\n', '_posts/2019-03-04-berth.md': story }],
  ['hugo', { 'hugo.yaml': 'title: Q\n', 'content/posts/berth.md': story }],
  ['astro', { 'astro.config.mjs': '', 'src/content/blog/berth.md': story }],
] as const)('%s showed dashes and dots, and so does this house', async (from, files) => {
  const folder = contentFolder({});
  await run(folder, sourceSite(files), { from });
  const text = storyIn(folder, '2019/03/berth');
  expect(text).toContain(
    'A berth—a parking place–is let by the hour… `a--b` stays, and ----- too.',
  );
  expect(text).toContain('code --- here');
});

it('eleventy shows them as they are written', async () => {
  const folder = contentFolder({});
  await run(folder, sourceSite({ '.eleventy.js': '', 'berth.md': story }), { from: 'eleventy' });
  expect(storyIn(folder, '2019/03/berth')).toContain(
    'A berth---a parking place--is let by the hour...',
  );
});

import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const STORY = 'articles/2024/07/story.mdx';

interface Entry {
  readonly from: string;
  readonly to: string;
}

async function contentOf(entries: readonly Entry[], aliases = '[]') {
  const lines = entries.map(({ from, to }) => `- from: "${from}"\n  to: "${to}"\n`);
  return load(
    contentFolder({ [STORY]: articleText({ aliases }), 'redirects.yaml': lines.join('') }),
  );
}

const problemsOf = async (from: string, to: string) => placesOf(await contentOf([{ from, to }]));

describe('redirects.yaml', () => {
  it.each([
    ['/about-us/', '/about/'],
    ['/news.php', '/markets/'],
    ['/%C3%A9t%C3%A9/', '/markets/'],
    ['/shop/', 'https://shop.example/'],
    ['/find/', '/search/?q=rates'],
    ['/blog.rss', '/feed.xml'],
    ['/category/:section/', '/:section/'],
    ['/category/:section/feed/', '/:section/feed.xml'],
    ['/prices/*', '/markets/:splat'],
    ['/blog/*', '/:splat'],
    ['/forum/*', '/latest/'],
    ['/:year/:month/:day/:slug/', '/:year/:month/:slug/'],
    ['/archives/:year/:month/', '/archive/:year/:month/'],
    ['/shop/:thing/', 'https://shop.example/:thing/'],
  ])('may lead %s to %s', async (from, to) => {
    expect(await problemsOf(from, to)).toEqual([]);
  });

  it.each([
    ['/markets/', '/about/', '1:9 alias-page'],
    ['/Markets/', '/about/', '1:9 alias-page'],
    ['/feed.xml', '/about/', '1:9 alias-page'],
    ['/old/', '/old/', '2:7 alias-target'],
    ['/old/', '/market/', '2:7 alias-target'],
    ['/old/', '/about', '2:7 alias-target'],
    ['/old/', '/about/#team', '2:7 alias-target'],
    ['/old', '/about/', '1:9 alias-invalid'],
    ['old/', '/about/', '1:9 alias-invalid'],
    ['/a b/', '/about/', '1:9 alias-invalid'],
    ['/media/old.png', '/about/', '1:9 alias-reserved'],
    ['/media/*', '/about/', '1:9 alias-reserved'],
    ['/_astro/*', '/about/', '1:9 alias-reserved'],
    ['/*', '/about/', '1:9 redirect-pattern'],
    ['/:section/*', '/about/', '1:9 redirect-pattern'],
    ['/:a/:b/:c/', '/about/', '1:9 redirect-pattern'],
    ['/news/*/x/', '/about/', '1:9 redirect-pattern'],
    // Cloudflare and Netlify take any part for `:year`, `:month` and `:day`.
    ['/:year/:month/:day/', '/archive/:year/:month/', '1:9 alias-page'],
    ['/:year/:month/', '/archive/:year/:month/', '1:9 alias-page'],
    ['/2024/07/:day/', '/archive/2024/07/', '1:9 alias-page'],
    ['/authors/:month/', '/latest/', '1:9 alias-page'],
    ['/news/x*', '/about/', '1:9 redirect-pattern'],
    ['/news/:a-:b/', '/about/', '1:9 redirect-pattern'],
    ['/news/:A/', '/about/', '1:9 redirect-pattern'],
    ['/news/:a/:a/', '/about/', '1:9 redirect-pattern'],
    ['/news/:a/', '/:b/', '1:9 redirect-pattern'],
    ['/news/:a/', '/markets/:splat', '1:9 redirect-pattern'],
    ['/news/:a', '/about/', '1:9 alias-invalid'],
    ['/markets/*', '/latest/', '1:9 alias-page'],
    ['/:year/:month/:slug/', '/latest/', '1:9 alias-page'],
    ['/tags/:tag/', '/latest/', '1:9 alias-page'],
    ['/news/:a/', '/nowhere/:a/', '2:7 alias-target'],
    ['/news/:a/', '/latests/', '2:7 alias-target'],
  ])('may not lead %s to %s', async (from, to, problem) => {
    expect(await problemsOf(from, to)).toEqual([`redirects.yaml:${problem}`]);
  });

  it('says what may be meant', async () => {
    const { problems } = await contentOf([{ from: '/old/', to: '/market/' }]);
    expect(problems[0]?.message).toBe(
      '"/old/" leads to "/market/", which is no page; did you mean "/markets/"?',
    );
    const slash = await contentOf([{ from: '/old/', to: '/about' }]);
    expect(slash.problems[0]?.message).toMatch(/is no page; write "\/about\/"$/u);
  });

  it('has an address once, and before the alias of a story', async () => {
    const entry = { from: '/old/', to: '/about/' };
    expect(placesOf(await contentOf([entry, entry]))).toContain('redirects.yaml:3:3 id-duplicate');
    expect(placesOf(await contentOf([entry], '[/Old/]'))).toEqual([`${STORY}:8:11 alias-taken`]);
  });

  it('has as many patterns as the strictest host reads', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ from: `/old${at}/*`, to: '/latest/' }));
    expect(placesOf(await contentOf(many(40)))).toEqual([]);
    expect(placesOf(await contentOf(many(41)))).toEqual(['redirects.yaml:81:9 redirect-pattern']);
  });
});

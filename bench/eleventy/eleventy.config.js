import { listsOf } from './lists.js';

/** The address and name of the site, the same for every contender. */
const site = {
  url: 'https://benchmark.example',
  name: 'The Benchmark',
  tagline: 'Markets, money and policy, plainly reported',
};

/** @param {import('@11ty/eleventy/UserConfig').default} config */
export default function configure(config) {
  config.setUseGitIgnore(false);
  config.addGlobalData('site', site);
  let lists;
  const made = (api) => (lists ??= listsOf(api.getFilteredByTag('story')));
  config.on('eleventy.before', () => {
    lists = undefined;
  });
  config.addCollection('newest', (api) => made(api).newest);
  config.addCollection('lists', (api) => made(api).lists);
  config.addCollection('listsWithFeeds', (api) => made(api).lists.filter((list) => list.feed));
  config.addCollection('directories', (api) => made(api).directories);
  return {
    dir: { input: 'src', output: 'dist' },
    // Articles hold no Liquid: not looking for it is the faster way.
    markdownTemplateEngine: false,
  };
}

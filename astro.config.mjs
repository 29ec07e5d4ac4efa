import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from './src/environment.ts';
import { faultsInBrowser } from './tools/dev/faults.ts';
import { inlineScripts } from './src/integrations/inline-scripts.ts';
import { picturesOnDemand } from './src/integrations/pictures.ts';
import { renderer } from './src/integrations/renderer.ts';
import { languagesOf } from './src/schema/further-languages.ts';
import { languageRoutes } from './src/integrations/languages.ts';
import { newsroom } from './src/integrations/newsroom.ts';
import { site } from '#site';
import { wholeScripts } from './src/integrations/whole-scripts.ts';
import { styleguide } from './src/integrations/styleguide.ts';

const environment = readEnvironment(process.env, process.cwd());
const languages = languagesOf(site);

// Not `defineConfig`: its module brings an optimizer of drawings and finders of fonts along.
/** @type {import('astro').AstroUserConfig} */
export default {
  site: environment.siteUrl,
  outDir: environment.outDir,
  cacheDir: join(environment.cacheDir, 'astro'),
  output: 'server',
  adapter: renderer(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [
    inlineScripts(),
    wholeScripts(),
    styleguide(),
    languageRoutes(process.cwd(), languages.slice(1)),
    picturesOnDemand(environment, process.cwd()),
    newsroom(environment, process.cwd(), site.newsroom && languages),
    faultsInBrowser(),
  ],
  devToolbar: { enabled: false },
  vite: {
    // The configuration that this process reads; tests have one of their own.
    resolve: { alias: { '#site': fileURLToPath(import.meta.resolve('#site')) } },
    cacheDir: join(environment.cacheDir, 'vite'),
    build: {
      // Every feature the styles use, `light-dark()` the youngest, is in these: nothing is rewritten.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // Scripts stay files: inlined, the hash of each would stand in the policy of every page.
      assetsInlineLimit: 0,
    },
  },
};

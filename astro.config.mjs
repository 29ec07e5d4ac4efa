import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { styleguide } from './src/integrations/styleguide.ts';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? site.url,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', concurrency: 8, format: 'directory' },
  integrations: [mdx(), styleguide()],
  // Every feature the styles use, `light-dark()` the youngest, is in these: nothing is rewritten.
  vite: { build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] } },
});

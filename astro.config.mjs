import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? site.url,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', concurrency: 8, format: 'directory' },
  integrations: [mdx()],
});

import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://benchmark.example',
  trailingSlash: 'always',
  cacheDir: './cache',
  build: { inlineStylesheets: 'always' },
  integrations: [mdx(), sitemap()],
});

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { runNode } from '../../../scripts/process/run-node.ts';
import { writeCorpus } from '../../../tools/corpus/corpus.ts';
import { close, listen } from '../../../src/serve/address.ts';
import { createSiteServer } from '../../../src/serve/server.ts';
import { startChromium } from '../chromium.ts';

/** A site with enough stories to search, served with its own headers, and a browser. */
export interface SearchSite {
  readonly origin: string;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

const PROJECT = join(import.meta.dirname, '../../..');
/** A story whose every text tries to be markup. */
const HOSTILE = `---
title: "Quokka <img src=x onerror=document.title=1> & </mark><b>bold</b>"
description: "A standfirst with <script>alert(1)</script> and &lt;b&gt; entities in it, long enough."
date: 2024-12-19T15:00:00Z
section: markets
authors: [news-desk]
tags: [tag-0]
---

The quokka wrote \`<img src=x onerror=alert(1)>\` and \`</mark>\` and \`&lt;i&gt;\` about a quokka.
`;

/** Builds 60 synthetic stories and a hostile one, and serves them. */
export async function startSearchSite(): Promise<SearchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'search-site-'));
  const content = join(folder, 'content');
  writeCorpus({ articles: 60, out: content, seed: 7, words: 200 });
  appendFileSync(
    join(content, 'tickers.yaml'),
    '- { symbol: ZZZA, name: Quagga Holdings, type: equity, formerly: [OLDZ] }\n',
  );
  mkdirSync(join(content, 'articles/2024/12'), { recursive: true });
  writeFileSync(join(content, 'articles/2024/12/hostile.mdx'), HOSTILE);
  const dir = join(folder, 'site');
  // The address is that of the edition, so that its pages need not be compiled again.
  const renderer = join(folder, 'cache/renderer');
  cpSync(inject('compiledPages'), renderer, { recursive: true, verbatimSymlinks: true });
  const { code, output } = await runNode([join(PROJECT, 'scripts/build.ts')], {
    capture: true,
    env: {
      CONTENT_DIR: content,
      OUT_DIR: dir,
      CACHE_DIR: join(folder, 'cache'),
      SITE_URL: 'https://countinghouse.example',
      SOURCE_DATE_EPOCH: '1735000000',
    },
  });
  if (code !== 0) throw new Error(`the site does not build:\n${output}`);
  const server = createSiteServer(dir);
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  const browser = await startChromium();
  return {
    origin: url.slice(0, -1),
    browser,
    stop: async () => {
      await browser.close();
      await close(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

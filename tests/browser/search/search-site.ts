import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from '../../../scripts/process/run-node.ts';
import { close, listen } from '../../../src/serve/address.ts';
import { createSiteServer } from '../../../src/serve/server.ts';
import { writeCorpus } from '../../../tools/corpus/corpus.ts';
import { linkCompiledPages } from '../../compiled-pages.ts';
import { BELOW, CONTENT, OTHER_ADDRESS } from '../../paper.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a site with enough stories to search is served, with its own headers and below a path. */
    searchOrigin: string;
  }
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
series: pouches
corrections:
  - { date: 2024-12-20, grade: correction, note: An earlier version counted one quokka. }
---

The quokka wrote \`<img src=x onerror=alert(1)>\` and \`</mark>\` and \`&lt;i&gt;\` about a quokka.
`;

/** Serves 60 synthetic stories and a hostile one, which are built when they are first asked for. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'search-site-'));
  let site: Promise<Server> | undefined;
  const server = createServer((request, response) => {
    site ??= build(folder);
    site.then(
      (built) => built.emit('request', request, response),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  project.provide('searchOrigin', url.slice(0, -1) + BELOW);
  return async () => {
    await close(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function build(folder: string): Promise<Server> {
  const content = join(folder, 'content');
  writeCorpus({ articles: 60, out: content, seed: 7, words: 200 });
  appendFileSync(
    join(content, 'tickers.yaml'),
    '- { symbol: ZZZA, name: Quagga Holdings, type: equity, formerly: [OLDZ] }\n',
  );
  writeFileSync(
    join(content, 'series.yaml'),
    '- { id: pouches, name: On pouches, description: Stories about pouches as they come. }\n',
  );
  mkdirSync(join(content, 'articles/2024/12'), { recursive: true });
  writeFileSync(join(content, 'articles/2024/12/hostile.mdx'), HOSTILE);
  cpSync(join(CONTENT, 'pages'), join(content, 'pages'), { recursive: true });
  const dir = join(folder, 'site');
  const cache = join(folder, 'cache');
  linkCompiledPages((await globalThis.builtSite)?.compiledPages ?? '', cache);
  const { code, output } = await runNode([join(PROJECT, 'scripts/build.ts')], {
    capture: true,
    env: {
      CONTENT_DIR: content,
      OUT_DIR: dir,
      CACHE_DIR: cache,
      SITE_URL: OTHER_ADDRESS,
      SOURCE_DATE_EPOCH: '1735000000',
    },
  });
  if (code !== 0) throw new Error(`the site does not build:\n${output}`);
  return createSiteServer(dir, BELOW);
}

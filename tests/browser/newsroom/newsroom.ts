import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { bundleEditor } from '../../../src/build/editor.ts';
import { filesBelow } from '../../../src/disk/files.ts';
import { cloudflareHeaders } from '../../../src/hosting/header-files.ts';
import {
  SPECULATION_RULES_PATH,
  speculationRules,
} from '../../../src/hosting/speculation-rules.ts';
import { headerRules, type HeaderRule } from '../../../src/hosting/headers.ts';
import { htmlBelow } from '../../../src/hosting/html-below.ts';
import { readPalette } from '../../../src/colour/palette.ts';
import { componentManuals } from '../../../src/newsroom/component-manual.ts';
import { editorSetting, type EditorPaper } from '../../../src/newsroom/cms-config.ts';
import { editorPage } from '../../../src/newsroom/editor-page.ts';
import { editorScript } from '../../../src/newsroom/editor-script.ts';
import { isSchema, schemaSources } from '../../../src/schema/json-schema.ts';
import { listen } from '../../../src/serve/address.ts';
import { createSiteServer } from '../../../src/serve/server.ts';
import { headerOptions } from '../../unit/hosting/header-options.ts';
import { openPage, type PageOptions } from '../chromium.ts';

const PROJECT = join(import.meta.dirname, '../../..');

/** A paper with a newsroom and nothing else. */
export const paper: EditorPaper = {
  name: 'The Evening Loom',
  siteUrl: 'https://news.example/paper',
  newsroom: { service: 'github', repository: 'owner/paper' },
  timeZone: 'America/New_York',
  languages: ['en-US'],
  stories: [{ value: '2024/07/small-mills-lead', label: 'Small mills lead' }],
  pages: [],
  promos: [{ value: 'house', label: 'House' }],
  hasSingles: true,
  schemas: new Map(
    schemaSources.map(({ name }) => {
      const path = join(PROJECT, 'schemas', `${name}.schema.json`);
      const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return [name, isSchema(schema) ? schema : {}];
    }),
  ),
  folder: 'content',
  palette: readPalette(PROJECT),
  manuals: componentManuals(readFileSync(join(PROJECT, 'docs/writing/components.md'), 'utf8')),
};

/** A newsroom on a free port of this machine, until the test ends. */
export interface Newsroom {
  /** Its address. */
  readonly url: string;
}

/** Nothing of the editor moves or is blurred: each frame of its window is painted by the processor. */
export const STILL = `{
  const style = new CSSStyleSheet();
  style.replaceSync(\`*, ::before, ::after {
    animation: 1ms 1 !important;
    backdrop-filter: none !important;
    caret-color: transparent !important;
    transition-delay: 0s !important;
    transition-duration: 1ms !important;
  }\`);
  document.adoptedStyleSheets.push(style);
}`;

/** What is drawn when it comes near is drawn at once, in a window as large as anybody's. */
const DRAWN = `
  globalThis.IntersectionObserver = class {
    #tell;
    constructor(tell) {
      this.#tell = tell;
    }
    observe(target) {
      setTimeout(() => this.#tell([{ target, isIntersecting: true }], this));
    }
    unobserve() {}
    disconnect() {}
  };
`;

/** A window for the editor, in which all fields of a form are drawn. A low and coarse one takes less to paint. */
export function openWindow(options: PageOptions = {}): Promise<Page> {
  const viewport = { width: 1280, height: 600 };
  return openPage({
    ...{ viewport, deviceScaleFactor: 0.5, before: STILL + DRAWN, keepsLoaded: true },
    ...options,
  });
}

/**
 * The folder of an editor in languages, which the processes of a run share: to bundle one takes longer
 * than to open it.
 */
async function bundleOf(languages: EditorPaper['languages']): Promise<string> {
  const folder = join(inject('compiledPages'), '../../editors', languages.join(' '));
  const files = join(folder, 'files');
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch {
    // Another process is at it; one that fails takes its folder away.
    await expect.poll(() => existsSync(files) || !existsSync(folder)).toBe(true);
    return existsSync(files) ? files : bundleOf(languages);
  }
  try {
    await bundleEditor(PROJECT, join(folder, 'making'), languages);
    renameSync(join(folder, 'making'), files);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return files;
}

/** Where one newsroom at a time lies. */
interface Place {
  readonly origin: string;
  /** Answers for the one that lies there. */
  site?: Server | undefined;
}

/** Those of this process, by the languages of the editor, which has one address in all. */
const places = new Map<string, Place[]>();

/**
 * A place until the test ends, which the next newsroom has after it: what the browser has loaded from an
 * address, and compiled, it need not once more. To do so takes longer than many a test.
 */
async function takePlace(languages: EditorPaper['languages'], site: Server): Promise<string> {
  const kind = languages.join(' ');
  const free = places.get(kind) ?? [];
  places.set(kind, free);
  const place = free.pop() ?? (await newPlace());
  place.site = site;
  onTestFinished(() => {
    place.site = undefined;
    free.push(place);
  });
  return place.origin;
}

async function newPlace(): Promise<Place> {
  const server = createServer((request, response) => {
    // Nobody waits for a network: to compress a script for each test takes longer than to read it.
    delete request.headers['accept-encoding'];
    if (place.site?.emit('request', request, response) !== true) response.destroy();
  }).unref();
  const url = await listen(server, { port: 0, host: 'localhost' });
  const place: Place = { origin: url.replace(/\/$/u, '') };
  return place;
}

/** The path below which the site of the newsroom lies. */
const BASE_PATH = '/paper';

/**
 * Serves the newsroom of a site below a path, with the headers that hosts are given.
 *
 * @param preview whether a story is drawn beside its form, at each letter that is typed.
 */
export async function serveNewsroom(
  from: EditorPaper = paper,
  { preview = false } = {},
): Promise<Newsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  cpSync(await bundleOf(from.languages), folder, { recursive: true });
  const { config, ...rest } = editorSetting(from);
  const setting = { ...rest, config: { ...config, editor: { preview } } };
  const script = editorScript(PROJECT, from.languages);
  const html = editorPage({ name: from.name, language: 'en-US', script, setting });
  mkdirSync(join(folder, 'newsroom'));
  writeFileSync(join(folder, 'newsroom/index.html'), htmlBelow(html, BASE_PATH));
  const rules = headerRules(headerOptions({ siteUrl: from.siteUrl, newsroom: from.newsroom }));
  // Another newsroom will have its address: the browser keeps what is named by its bytes alone.
  const kept = ({ headers }: HeaderRule): HeaderRule['headers'] =>
    headers['Cache-Control']?.includes('immutable') === true
      ? headers
      : { ...headers, ...(headers['Cache-Control'] && { 'Cache-Control': 'no-store' }) };
  const below = rules.map((rule) => ({ pattern: BASE_PATH + rule.pattern, headers: kept(rule) }));
  writeFileSync(join(folder, '_headers'), cloudflareHeaders(below));
  writeFileSync(join(folder, 'favicon.ico'), '');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(
    join(folder, SPECULATION_RULES_PATH),
    speculationRules(from.siteUrl, { counted: false, newsroom: true }),
  );
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const origin = await takePlace(from.languages, createSiteServer(folder, BASE_PATH));
  return { url: `${origin}${BASE_PATH}/newsroom/` };
}

/** Files of a checkout by their paths, in the browser's own file system. */
export type Checkout = Readonly<Record<string, string>>;

/** The text files of a content folder, as they lie in a checkout. */
export function checkoutOf(content: string): Checkout {
  const files = filesBelow(content).filter((file) => /\.(?:mdx|yaml|csv)$/u.test(file));
  return Object.fromEntries(
    files.map((file) => [`content/${file}`, readFileSync(join(content, file), 'utf8')]),
  );
}

/** Opens the newsroom on a checkout, as somebody does who chooses its folder. */
export async function openCheckout(page: Page, url: string, files: Checkout): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(url);
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(all)) {
      const parts = path.split('/');
      const name = parts.pop() ?? '';
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, files);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page
    .locator('[role="row"], [role="option"]', { hasText: 'Articles' })
    .or(page.getByText('Articles'))
    .first()
    .waitFor();
}

/** The text of a file of the checkout, or undefined where there is none. */
export async function readCheckout(page: Page, path: string): Promise<string | undefined> {
  return page.evaluate(async (at) => {
    const parts = at.split('/');
    const name = parts.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    try {
      for (const part of parts) folder = await folder.getDirectoryHandle(part);
      const file = await (await folder.getFileHandle(name)).getFile();
      return await file.text();
    } catch {
      return undefined;
    }
  }, path);
}

/** The bytes of every file of the checkout by its path. */
export async function filesOf(page: Page): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [path: string, bytes: string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const entry of folder.values()) {
        const own = path + entry.name;
        if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${own}/`);
        else if (entry instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
          found.push([own, Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')]);
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')]));
}

/** Puts the files of a checkout into a folder of this machine. */
export function layOut(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

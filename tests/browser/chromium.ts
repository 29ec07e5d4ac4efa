import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type APIResponse,
  type CDPSession,
  type Page,
  type Route,
} from 'playwright-core';
import { onTestFinished } from 'vitest';

/** What Playwright waits for anything, milliseconds: a bound on what hangs, below that of a test. */
const BOUND = 240_000;

let running: Browser | undefined;

/**
 * The browser that `npm test` found. All files that one process of Vitest runs share it, for it takes
 * longer to start than many a test; it ends with the process.
 */
export async function startChromium(): Promise<Browser> {
  if (running?.isConnected() !== true) {
    running = await chromium.launch({
      timeout: BOUND,
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
        // The process of a page serves the next one of its context as well.
        '--renderer-process-limit=1',
      ],
    });
    running.on('context', (context) => {
      context.setDefaultTimeout(BOUND);
    });
  }
  return running;
}

/** How a page is opened: what a context takes of which all can be taken back. */
export type PageOptions = Pick<
  BrowserContextOptions,
  | 'baseURL'
  | 'bypassCSP'
  | 'colorScheme'
  | 'deviceScaleFactor'
  | 'javaScriptEnabled'
  | 'reducedMotion'
  | 'timezoneId'
  | 'viewport'
> & {
  /** What runs before the scripts of each of its pages. */
  readonly before?: string;
  /** Whether what was loaded is kept for the next test, and what it was compiled to. */
  readonly keepsLoaded?: boolean;
};

/** A page that nobody uses, and the way to have its context forget. */
interface IdlePage {
  readonly page: Page;
  readonly session: CDPSession;
}

/** By the options that last as long as their contexts. */
const idle = new Map<string, IdlePage[]>();

/**
 * A page in a context of its own, until the test ends. To open one costs Chromium a window and two
 * processes, more than loading ten pages, so those of tests that passed are lent again: blank, at
 * the start of a history, with nothing stored or cached, and nobody listening.
 */
export async function openPage({
  viewport,
  colorScheme,
  reducedMotion,
  ...lasting
}: PageOptions = {}): Promise<Page> {
  const kind = JSON.stringify(lasting);
  const left = (idle.get(kind) ?? []).filter(({ page }) => !page.isClosed());
  idle.set(kind, left);
  const lent = left.pop() ?? (await newPage(lasting));
  const { page } = lent;
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') return page.context().close();
    await forget(lent, lasting);
    left.push(lent);
  });
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
  });
  return page;
}

async function newPage({ before, ...options }: PageOptions): Promise<IdlePage> {
  const context = await (await startChromium()).newContext(options);
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
}

/**
 * What a server answers to what a page asked. It is asked again where it ended the connection just as the
 * question came: Node keeps one that nobody uses for five seconds, and a busy machine may take that long.
 */
export function answerOf(route: Route): Promise<APIResponse> {
  return route.fetch({ maxRetries: 3 });
}

/** What tests listen to. */
const EVENTS = ['console', 'dialog', 'pageerror', 'request', 'requestfinished'];

async function forget(
  { page, session }: IdlePage,
  { javaScriptEnabled: mayStore = true, keepsLoaded = false }: PageOptions,
): Promise<void> {
  for (const event of EVENTS) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(0, 0);
  if (!mayStore) await page.goto('about:blank');
  else if (page.url() !== 'about:blank') {
    const { origin } = new URL(page.url());
    // A page that leaves by itself keeps its process, which takes longer to start than most to load.
    await page.evaluate('sessionStorage.clear(); location.replace("about:blank")');
    await page.waitForURL('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await session.send('Page.resetNavigationHistory');
  if (!keepsLoaded) await session.send('Network.clearBrowserCache');
}

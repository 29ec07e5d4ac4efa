import { chromium, type Browser } from 'playwright-core';

let running: Browser | undefined;

/**
 * The browser that `npm test` found. All files that one process of Vitest runs share it, for it takes
 * longer to start than many a test; it ends with the process. Each opens contexts or pages of its own,
 * so that nothing one has loaded or stored is there for another.
 */
export async function startChromium(): Promise<Browser> {
  if (running?.isConnected() !== true) {
    running = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    });
  }
  return running;
}

/** Closes whatever the tests of a file have open. */
export async function closePages(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

import { defineConfig } from 'vitest/config';

// Bounds on what hangs, not on what is slow: machines of continuous integration are, and what
// is waited for comes in the end.
const bounds = (timeout: number) => ({
  testTimeout: timeout,
  hookTimeout: timeout,
  expect: { poll: { timeout: timeout / 2 } },
});

export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          ...bounds(120_000),
          // Written for bundlers: it imports JSON as they do.
          server: { deps: { inline: [/@actions\//u] } },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts', 'tests/attacks/hostile-site.ts'],
          ...bounds(300_000),
        },
      },
      {
        // Not part of `npm test`: what takes minutes and is worth running before a release.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts'],
          fileParallelism: false,
          // What needs more has lost a bound: nobody's machine is to be brought down by it.
          execArgv: ['--max-old-space-size=2048'],
          ...bounds(300_000),
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts', 'tests/attacks/hostile-site.ts'],
          // One Chromium at a time.
          fileParallelism: false,
          ...bounds(120_000),
        },
      },
    ],
  },
});

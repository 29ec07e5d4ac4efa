import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // A bound on what hangs, not on what is slow: machines of continuous integration are.
          testTimeout: 60_000,
          // Written for bundlers: it imports JSON as they do.
          server: { deps: { inline: [/@actions\//u] } },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts', 'tests/attacks/hostile-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // Not part of `npm test`: what takes minutes and is worth running before a release.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts', 'tests/attacks/hostile-site.ts'],
          // One Chromium at a time.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

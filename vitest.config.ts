import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ofTheTests } from './tests/paper.ts';
import { temporaryFolders } from './tests/temporary.ts';

// Whatever tests run reads the configuration of their own paper, and so do its processes.
process.env['NODE_OPTIONS'] = ofTheTests(process.env['NODE_OPTIONS']);
Object.assign(process.env, temporaryFolders());

// Bounds on what hangs, not on what is slow: machines of continuous integration are, and what
// is waited for comes in the end.
const bounds = (timeout: number) => ({
  testTimeout: timeout,
  hookTimeout: timeout,
  expect: { poll: { timeout: timeout / 2 } },
});

// Node loads tests and what they hold, as it loads the commands: nothing is compiled for them first.
const experimental = { viteModuleRunner: false, nodeLoader: false };

const processes = {
  experimental,
  // Vitest leaves a core for itself, which is half of a machine with two. Two processes more than there
  // are cores keep them busy: tests with a browser or a server wait for more than half of their time.
  maxWorkers: availableParallelism() + 2,
  // Files of a process share modules and browser: to load them takes longer than most tests.
  isolate: false,
  // Most of what tests make is gone at once: with room for it less is collected.
  execArgv: ['--max-semi-space-size=64'],
};

export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          ...bounds(120_000),
          ...processes,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/attacks/hostile-site.ts', 'tests/built-site.ts'],
          ...processes,
          ...bounds(300_000),
        },
      },
      {
        // What lies in `content/`, under the copy's own configuration, whatever it is: Vite finds that,
        // where Node, by the options above, has that of the tests.
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          globalSetup: ['tests/content/built-paper.ts'],
          maxWorkers: processes.maxWorkers,
          ...bounds(300_000),
        },
      },
      {
        // Not part of `npm test`: what takes minutes and is worth running before a release.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts'],
          experimental,
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
          globalSetup: [
            'tests/attacks/hostile-site.ts',
            'tests/built-site.ts',
            'tests/browser/search/search-site.ts',
          ],
          ...processes,
          ...bounds(300_000),
        },
      },
    ],
  },
});

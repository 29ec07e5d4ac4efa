import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { ANY_PATH } from './any-path.ts';

/** Of Node.js, what browsers need to read a story as a build does. */
export const NODE = 'src/client/newsroom/node.ts';

/** What browsers run in place of what a build runs. */
const STAND_INS: Readonly<Record<string, string>> = {
  'node:crypto': NODE,
  'node:fs': NODE,
  'node:path': NODE,
  satteri: 'src/newsroom/markdown-tree.ts',
  'csv-parse/sync': 'node_modules/csv-parse/dist/esm/sync.js',
};

/** Puts in place of what browsers cannot run what they can. */
export function standIns(projectDir: string): Plugin {
  return {
    name: 'stand-ins',
    setup(bundle) {
      bundle.onResolve({ filter: ANY_PATH }, ({ path }) => {
        const found = Object.hasOwn(STAND_INS, path) ? STAND_INS[path] : undefined;
        return found === undefined ? undefined : { path: join(projectDir, found) };
      });
    },
  };
}

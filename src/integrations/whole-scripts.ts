import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { ANY_PATH } from '../build/any-path.ts';

/**
 * Makes the script of a page one file. What two pages' scripts share would be a file of its own,
 * which a browser asks for when it has read the first: a round trip later.
 */
export function wholeScripts(): AstroIntegration {
  return {
    name: 'whole-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [wholeChunks()] } });
      },
    },
  };
}

/** The same as a plugin of Vite's, for what browsers are given. */
export function wholeChunks(): Plugin {
  return {
    name: 'whole-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    // Its name is of what it imports, not of its own bytes: another than the parts have without this.
    augmentChunkHash: () => 'whole',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const shared = new Map(
        chunks.filter(({ isEntry }) => !isEntry).map((chunk) => [chunk.fileName, chunk.code]),
      );
      for (const chunk of chunks.filter(({ isEntry }) => isEntry)) {
        if (chunk.imports.length + chunk.dynamicImports.length === 0) continue;
        chunk.code = await whole(chunk.fileName, chunk.code, shared);
      }
      for (const fileName of shared.keys()) Reflect.deleteProperty(bundle, fileName);
    },
  };
}

/**
 * A script with what it imports.
 *
 * @param shared text of the scripts beside it, by their names.
 */
async function whole(
  fileName: string,
  code: string,
  shared: ReadonlyMap<string, string>,
): Promise<string> {
  // Not before it is needed: every command of Astro's reads this file.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: code, sourcefile: fileName },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [
      {
        name: 'beside',
        setup(beside) {
          beside.onResolve({ filter: ANY_PATH }, ({ path: from }) => {
            const path = [...shared.keys()].find((name) => name.endsWith(from.replace('./', '/')));
            return path === undefined ? undefined : { path, namespace: 'beside' };
          });
          beside.onLoad({ filter: ANY_PATH, namespace: 'beside' }, ({ path }) => {
            const contents = shared.get(path);
            return contents === undefined ? undefined : { contents };
          });
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

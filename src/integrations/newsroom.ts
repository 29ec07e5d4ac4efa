import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isWithin } from '../disk/paths.ts';
import type { Environment } from '../environment.ts';
import { editorScript } from '../newsroom/editor-script.ts';
import { NEWSROOM_PATH } from '../schema/newsroom.ts';
import { serveOnDemand } from './on-demand.ts';

/**
 * The newsroom in development: its page, and the editor, which is bundled when it is first asked
 * for and when what it is made of has changed.
 *
 * @param languages BCP 47; undefined where the paper has no newsroom.
 */
export function newsroom(
  environment: Environment,
  projectDir: string,
  languages: readonly string[] | undefined,
): AstroIntegration {
  const folder = join(environment.cacheDir, 'astro', 'editor');
  const bundled = new Map<string, Promise<void>>();
  const bundle = async (script: string): Promise<void> => {
    // Not before it is needed: every command of Astro's reads this file.
    const { bundleEditor } = await import('../build/editor.ts');
    if (!existsSync(join(folder, script))) {
      await bundleEditor(projectDir, folder, languages ?? []);
    }
  };
  return {
    name: 'newsroom',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' || languages === undefined) return;
        const entrypoint = './src/pages/_newsroom/page.ts';
        injectRoute({ pattern: NEWSROOM_PATH, entrypoint });
      },
      'astro:server:setup': ({ server }) => {
        if (languages === undefined) return;
        serveOnDemand(server, /^\/_astro\/newsroom\//u, async (url) => {
          const script = editorScript(projectDir, languages);
          if (!bundled.has(script)) bundled.set(script, bundle(script));
          await bundled.get(script);
          const file = join(folder, decodeURIComponent(url));
          return isWithin(file, folder) && existsSync(file) ? file : undefined;
        });
      },
    },
  };
}

import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';

const SCRIPT = /(?<=<script is:inline>)[^]*?(?=<\/script>)/gu;

/** Makes the scripts that stand in every page small: what they say is their components' alone. */
export function inlineScripts(): AstroIntegration {
  const load = async (id: string): Promise<string | undefined> => {
    if (!id.endsWith('.astro')) return undefined;
    const text = await readFile(id, 'utf8');
    return text.replace(SCRIPT, minified);
  };
  return {
    name: 'inline-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'inline-scripts', enforce: 'pre', load }] } });
      },
    },
  };
}

/** @throws Error where it is no script. */
function minified(script: string): string {
  const { code, errors } = minifySync('inline.js', script, { module: false });
  const [error] = errors;
  if (error !== undefined) throw new Error(error.message);
  return code;
}

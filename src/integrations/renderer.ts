import type { AstroIntegration } from 'astro';

const entrypoint = {
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./renderer-entry.ts', import.meta.url),
} as const;

/**
 * Makes `astro build` compile the pages into a module that a build of the publication
 * imports and renders with: see `src/build/renderer.ts`. Nothing is served by it.
 */
export function renderer(): AstroIntegration {
  return {
    name: 'renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'renderer',
          ...entrypoint,
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}

import type { AstroIntegration } from 'astro';

/**
 * `/styleguide/`: every component and page type in every state, with made-up
 * content. Exists in development only; a build never holds it.
 */
export function styleguide(): AstroIntegration {
  return {
    name: 'styleguide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/styleguide/[...page]',
          entrypoint: './src/pages/_styleguide/[...page].astro',
        });
      },
    },
  };
}

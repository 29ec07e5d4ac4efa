import { expect, it } from 'vitest';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { blocksOf } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';

it('stands still in feeds, beside a link that says what it plays', () => {
  const moving = feedHtml(blocksOf('![The tilt](tilt.webp)'), {
    ...feedEnvironment,
    picture: (src) => ({ url: src, width: 3, height: 2, moving: 'https://example.com/moving' }),
  });
  expect(moving).toBe(
    '<figure><img src="tilt.webp" alt="The tilt" width="3" height="2"><p><a href="https://example.com/moving">Play (The tilt)</a></p></figure>',
  );
});

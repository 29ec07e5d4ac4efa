import { expect, it } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context } from './context.ts';

/** What other sites give to paste, and what a writer is told to write. */
const PASTED: readonly (readonly [source: string, remedy: string])[] = [
  [
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/M7lc1UVf-VE?si=x" title="YouTube video player" frameborder="0" allow="autoplay; web-share" allowfullscreen></iframe>',
    '<Embed url="https://www.youtube.com/watch?v=M7lc1UVf-VE" title="what it shows" />',
  ],
  [
    '<iframe src="https://www.youtube-nocookie.com/embed/M7lc1UVf-VE"></iframe>',
    '<Embed url="https://www.youtube.com/watch?v=M7lc1UVf-VE" title="what it shows" />',
  ],
  [
    '<iframe src="//player.vimeo.com/video/76979871" />',
    '<Embed url="https://vimeo.com/76979871" title="what it shows" />',
  ],
  ['<iframe src="https://maps.example/embed"></iframe>', '](https://maps.example/embed)'],
  [
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Rates stay. <a href="https://t.co/x">pic</a></p>&mdash; Jane (@jane) <a href="https://twitter.com/jane/status/12?ref_src=y">July 1, 2024</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    '<Embed url="https://x.com/jane/status/12" title="what it shows" />',
  ],
  [
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/x/?utm_source=a"></blockquote>\n<script async src="//www.instagram.com/embed.js"></script>',
    '](https://www.instagram.com/p/x/)',
  ],
  [
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1" data-video-id="1"> <section> <a target="_blank">@a</a> </section> </blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    '](https://www.tiktok.com/@a/video/1)',
  ],
];

it.each(PASTED)('what another site shows is one finding: %s', (source, remedy) => {
  const { problems } = parseBody(`Words.\n\n${source}\n`, context);
  expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['3 html']);
  expect(problems[0]?.message).toContain(remedy);
});

it('a program that belongs to no post is told of itself', () => {
  const { problems } = parseBody('<script src="https://a.example/x.js"></script>\n', context);
  expect(problems.map(({ rule }) => rule)).toEqual(['html']);
});

import { describe, expect, it } from 'vitest';
import { embedProviders, frameOrigins, readEmbed } from '../../../src/body/embed-providers.ts';

const FILM = 'M7lc1UVf-VE';
const WATCH = `https://www.youtube.com/watch?v=${FILM}`;
const PLAYER = `https://www.youtube-nocookie.com/embed/${FILM}?autoplay=1`;
const ALBUM = '4aawyAB9vmqN3uQ7FjRGTy';
const DECK = '0123456789abcdef0123456789abcdef';

type Accepted = readonly [provider: string, url: string, frame: string, ...written: string[]];

/** What each address is made into, and other forms in which it is written. */
const ACCEPTED: readonly Accepted[] = [
  [
    ...(['YouTube', WATCH, PLAYER] as const),
    ...[`https://youtu.be/${FILM}?si=x&t=3`, `https://m.youtube.com/watch?app=desktop&v=${FILM}`],
    ...[`https://youtube.com/shorts/${FILM}`, `https://www.youtube.com/live/${FILM}?feature=x`],
    ...[`https://www.youtube.com/embed/${FILM}`, `HTTPS://WWW.YOUTUBE.COM/watch?v=${FILM}#t=1`],
    `https://www.youtube-nocookie.com/embed/${FILM}?rel=0`,
  ],
  [
    'Vimeo',
    'https://vimeo.com/76979871',
    'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1',
    ...['https://www.vimeo.com/76979871/', 'https://player.vimeo.com/video/76979871?h=0'],
  ],
  [
    'X',
    'https://x.com/jane/status/20',
    'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true',
    ...['https://twitter.com/jane/status/20?s=20', 'https://mobile.twitter.com/jane/statuses/20'],
  ],
  ...['mastodon.social', 'mastodon.online'].map((host): Accepted => [
    'Mastodon',
    `https://${host}/@jane/100254678717223630`,
    `https://${host}/@jane/100254678717223630/embed`,
    `https://${host}/@jane/100254678717223630/?x=1`,
  ]),
  [
    'SoundCloud',
    'https://soundcloud.com/a-name/a-sound',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa-name%2Fa-sound&auto_play=true',
    'https://m.soundcloud.com/a-name/a-sound?utm_source=x',
  ],
  [
    'Spotify',
    `https://open.spotify.com/album/${ALBUM}`,
    `https://open.spotify.com/embed/album/${ALBUM}`,
    `https://open.spotify.com/embed/album/${ALBUM}?si=x`,
  ],
  [
    'SlideShare',
    'https://www.slideshare.net/slideshow/embed_code/key/aBcD1234',
    'https://www.slideshare.net/slideshow/embed_code/key/aBcD1234',
    'https://slideshare.net/slideshow/embed_code/key/aBcD1234?hostedIn=x',
  ],
  [
    'Speaker Deck',
    `https://speakerdeck.com/player/${DECK}`,
    `https://speakerdeck.com/player/${DECK}`,
    `https://speakerdeck.com/player/${DECK}?slide=2`,
  ],
  [
    'OpenStreetMap',
    'https://www.openstreetmap.org/#map=17/0/-74.01128',
    'https://www.openstreetmap.org/export/embed.html?bbox=-74.01471,-0.00193,-74.00785,0.00193',
    'https://openstreetmap.org/?mlat=1#map=17/0/-74.01128',
  ],
  [
    'Datawrapper',
    'https://datawrapper.dwcdn.net/abcde/',
    'https://datawrapper.dwcdn.net/abcde/',
    ...['https://datawrapper.dwcdn.net/abcde/12/', 'https://www.datawrapper.de/_/abcde/'],
  ],
];

/** Addresses of a provider's own host that name nothing it shows, or more than a name. */
const REFUSED: readonly (readonly [provider: string, ...written: string[]])[] = [
  [
    'YouTube',
    ...['https://www.youtube.com/', 'https://www.youtube.com/watch', `${WATCH}0`],
    ...['https://www.youtube.com/@channel', 'https://www.youtube.com/playlist?list=PL0'],
    ...['https://youtu.be/', `https://youtu.be/../${FILM}/x`, `https://youtu.be/${FILM}/x`],
    ...['https://www.youtube.com/redirect?q=https://a.example', 'https://youtu.be/M7lc1UVf%22VE'],
  ],
  [
    'Vimeo',
    ...['https://vimeo.com/', 'https://vimeo.com/1', 'https://vimeo.com/76979871/secret'],
    'https://vimeo.com/channels/staffpicks/76979871',
  ],
  ['X', 'https://x.com/jane', 'https://x.com/jane/status/a', 'https://x.com/i/flow/login'],
  [
    'Mastodon',
    ...['https://mastodon.social/@jane', 'https://mastodon.social/jane/1'],
    'https://mastodon.online/@jane/1/../../x',
  ],
  [
    'SoundCloud',
    ...['https://soundcloud.com/a-name', 'https://soundcloud.com/a/b/c'],
    'https://soundcloud.com/a%2Fb/c',
  ],
  [
    'Spotify',
    ...[`https://open.spotify.com/user/${ALBUM}`, 'https://open.spotify.com/album/short'],
    `https://open.spotify.com/intl-de/album/${ALBUM}`,
  ],
  ['SlideShare', 'https://www.slideshare.net/NAME/some-slides'],
  ['Speaker Deck', 'https://speakerdeck.com/name/title', `https://speakerdeck.com/player/${DECK}0`],
  [
    'OpenStreetMap',
    ...['https://www.openstreetmap.org/', 'https://www.openstreetmap.org/node/1#map=1/1/1'],
    'https://www.openstreetmap.org/#map=17/x/1',
  ],
  ['Datawrapper', 'https://datawrapper.dwcdn.net/', 'https://datawrapper.dwcdn.net/abcdef/1/'],
];

const ruleOf = (written: string): string => {
  const target = readEmbed(written);
  return 'rule' in target ? target.rule : `shown: ${target.frame}`;
};

const messageOf = (written: string): string => {
  const target = readEmbed(written);
  return 'message' in target ? target.message : '';
};

describe.each(ACCEPTED)('%s shows %s', (provider, url, frame, ...written) => {
  it.each([url, ...written])('as %s', (each) => {
    expect(readEmbed(each)).toMatchObject({ provider, url, frame });
    expect(frameOrigins).toContain(new URL(frame).origin);
  });

  const { host, pathname, search, hash } = new URL(url);
  const rest = pathname + search + hash;

  it.each(
    [
      ...[`https://jane@${host}${rest}`, `https://jane:secret@${host}${rest}`],
      ...[`https://${host}:8443${rest}`, `http://${host}${rest}`, `//${host}${rest}`, host + rest],
      ...[`ftp://${host}${rest}`, `javascript:https://${host}${rest}`, `data:text/html,${rest}`],
      ...[
        `https://${host}.a.example${rest}`,
        `https://a-${host}${rest}`,
        `https://x.${host}${rest}`,
      ],
      ...[
        `https://${host}.${rest}`,
        `https://a.example/${host}${rest}`,
        `https://a.example#${url}`,
      ],
      ...[`https://a.example\\@${host}${rest}`, `https://${host}@a.example${rest}`],
      ...[`https://${host.replace('o', '0')}${rest}`, `https://${host.replace('o', 'о')}${rest}`],
    ].filter((each) => each !== url),
  )('and nothing as %s', (each) => {
    expect(ruleOf(each)).toMatch(/^(?:embed-unknown|link-relative|url-[a-z]+)$/u);
  });
});

it.each(REFUSED)('of %s nothing else is shown', (provider, ...written) => {
  const others = written.filter((each) => ruleOf(each) !== 'embed-unknown');
  expect(others).toEqual([]);
  const [first = ''] = written;
  expect(messageOf(first)).toContain(provider);
});

it('every provider has addresses that are shown and that are not', () => {
  const names = [...embedProviders].sort();
  expect([...new Set(ACCEPTED.map(([name]) => name))].sort()).toEqual(names);
  expect(REFUSED.map(([name]) => name).sort()).toEqual(names);
});

it('a host that is nearly a provider is told of it', () => {
  const near = 'https://youtub.com/watch?v=M7lc1UVf-VE';
  expect(ruleOf(near)).toBe('embed-unknown');
  expect(messageOf(near)).toContain('youtube.com');
});

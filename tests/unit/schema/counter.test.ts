import { expect, test } from 'vitest';
import { counterScript, type Counter } from '../../../src/schema/counter.ts';

const URL_OF_PAPER = 'https://news.example/paper';
const at = (counter: Counter) => counterScript(counter, URL_OF_PAPER, `${URL_OF_PAPER}/`);
const origin = 'https://stats.example';

test.each<[Counter, source: string, endpoint: string, attributes: Record<string, string>]>([
  [
    { service: 'goatcounter', origin: 'https://paper.goatcounter.com' },
    ...(['https://gc.zgo.at/count.js', 'https://paper.goatcounter.com/count'] as const),
    { 'data-goatcounter': 'https://paper.goatcounter.com/count' },
  ],
  [
    { service: 'goatcounter', origin },
    ...([`${origin}/count.js`, `${origin}/count`] as const),
    { 'data-goatcounter': `${origin}/count` },
  ],
  [
    { service: 'plausible', origin, site: 'news.example' },
    ...([`${origin}/js/script.js`, `${origin}/api/event`] as const),
    { 'data-domain': 'news.example' },
  ],
  [
    { service: 'umami', origin, site: 'id' },
    ...([`${origin}/script.js`, `${origin}/api/send`] as const),
    { 'data-website-id': 'id', 'data-host-url': origin, 'data-domains': 'news.example' },
  ],
])('the script of %j', (counter, source, endpoint, attributes) => {
  expect(at(counter)).toMatchObject({ source, endpoint, attributes });
});

test('a build for another address than the paper’s counts nobody', () => {
  const counter: Counter = { service: 'goatcounter', origin };
  expect(counterScript(undefined, URL_OF_PAPER, URL_OF_PAPER)).toBeUndefined();
  for (const other of ['https://pr-7-news.example/paper', 'http://localhost:4321', 'https://x']) {
    expect(counterScript(counter, other, URL_OF_PAPER)).toBeUndefined();
  }
});

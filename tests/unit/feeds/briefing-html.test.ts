import { expect, it } from 'vitest';
import { briefingHtml } from '../../../src/feeds/briefing-html.ts';
import { briefingDays } from '../../../src/publication/briefing.ts';
import { briefingText } from '../../../src/publication/view/briefing-text.ts';
import { pictured, site, week } from '../tools/briefing/sample.ts';
import { momentOf } from '../publication/sample-event.ts';
import { samplePublication } from '../publication/sample.ts';

it('is a whole briefing, with its picture and whole addresses', () => {
  const publication = week();
  const found = briefingDays(publication).get('2024-07-17');
  const html = found && briefingHtml(briefingText(found, publication), site);
  expect(html?.match(/<h[23]>|<img|<li>/gu)?.join(' ')).toBe(
    '<h2> <h3> <img <h3> <h2> <h3> <h2> <li> <li>',
  );
  const addresses = [...(html ?? '').matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, url]) => url);
  expect(addresses.length).toBeGreaterThan(4);
  expect(addresses.every((url) => url?.startsWith('https://paper.example/news/'))).toBe(true);
  expect(html).toContain('<figcaption>What rose. The desk</figcaption>');
});

it('has no picture of what was paid for or no longer stands', () => {
  const date = momentOf('2024-07-17T09:00:00-04:00');
  const sponsor = { name: 'A', url: 'https://a.example/', paidBy: 'A' };
  const note = 'It was wrong.';
  const publication = samplePublication([
    pictured('2024/07/paid', { date, kind: 'sponsored', sponsor }),
    pictured('2024/07/gone', { date, corrections: [{ date, note, grade: 'withdrawal' }] }),
  ]);
  const found = briefingDays(publication).get('2024-07-17');
  const html = found && briefingHtml(briefingText(found, publication), site);
  expect(html).toContain('Withdrawn');
  expect(html).not.toContain('<img');
});

import { describe, expect, it } from 'vitest';
import { findings } from './context.ts';

const PROMO = '<Promo id="weekly-letter" />';

describe('a promo', () => {
  it.each([
    ['at the top', PROMO, '1:1'],
    ['after one paragraph', `One.\n\n${PROMO}`, '3:1'],
    ['after a heading and a paragraph', `## Head\n\nOne.\n\n${PROMO}\n\nTwo.`, '5:1'],
    [
      'after the summary',
      `<KeyPoints>\n\n- One.\n\n- Two.\n\n</KeyPoints>\n\nOne.\n\n${PROMO}`,
      '11:1',
    ],
    [
      'after a quotation set large',
      `<PullQuote>\n\nOne.\n\nTwo.\n\n</PullQuote>\n\n${PROMO}`,
      '9:1',
    ],
    ['in a box', `One.\n\n<Aside title="A">\n\n${PROMO}\n\n</Aside>`, '5:1'],
  ])('%s is refused with its place', (_, text, place) => {
    expect(findings(text)).toEqual([`${place} promo-early`]);
  });

  it.each([
    ['after two paragraphs', `One.\n\nTwo.\n\n${PROMO}`],
    ['after two entries', `${entry('09:30')}${entry('09:40')}${PROMO}`],
    ['in a box after two paragraphs', `One.\n\nTwo.\n\n<Aside>\n\n${PROMO}\n\n</Aside>`],
    ['after paragraphs that begin with a symbol', `<Ticker symbol="AAPL" />\n\n$META\n\n${PROMO}`],
  ])('%s may stand', (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});

it.each([
  ['a part to open', `One.\n\nTwo.\n\n<Details summary="A">\n\n${PROMO}\n\n</Details>`, '7:1'],
])('in %s a promo is refused, where nobody would see its label', (_, text, place) => {
  expect(findings(text)).toEqual([`${place} component-placement`]);
});

function entry(time: string): string {
  return `<Update time="2024-07-17T${time}-04:00">\n\nText.\n\n</Update>\n\n`;
}

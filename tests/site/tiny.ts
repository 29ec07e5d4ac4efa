import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { archiveIn, newFolder, type Archive } from './archive.ts';

/** What every build of it goes through: a story with picture and chart, a second without. */
const FILES: Readonly<Record<string, string>> = {
  'sections.yaml':
    '- { id: markets, name: Markets, description: What prices do and why., order: 1 }\n- { id: policy, name: Policy, description: What central banks decide., order: 2 }\n',
  'authors.yaml':
    '- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices. }\n- { id: jane-doe, name: Jane Doe, type: person, role: Policy, bio: Jane Doe covers central banks. }\n',
  'tags.yaml': '- { id: small-caps, name: Small caps, description: Small companies. }\n',
  'tickers.yaml':
    '- { symbol: AAPL, name: Apple, type: equity, exchange: XNAS }\n- { symbol: META, name: Meta Platforms, type: equity, exchange: XNAS, formerly: [FB] }\n',
  'promos.yaml': '[]\n',
  'front.yaml': 'picks: []\n',
  'articles/2024/12/prices.csv': 'date,price\n2024-01,7.5\n2024-02,7.9\n2024-03,8.2\n',
};

const STORIES = 'articles/2024/12';

/** The smallest edition that makes every kind of file. */
export async function createTiny(): Promise<Archive> {
  const archive = archiveIn(newFolder());
  for (const [file, text] of Object.entries(FILES)) archive.write(file, text);
  const picture = join(archive.contentDir, `${STORIES}/cover.png`);
  mkdirSync(join(picture, '..'), { recursive: true });
  await sharp({ create: { width: 320, height: 200, channels: 3, background: '#345' } })
    .png()
    .toFile(picture);
  archive.write(`${STORIES}/first.mdx`, storyOf('A story with a picture and a chart', true));
  archive.write(`${STORIES}/second.mdx`, storyOf('A second story without them', false));
  return archive;
}

/** What changes: a headline, a new story, one that is gone. Each must reach its lists. */
export function editTiny(archive: Archive): void {
  archive.write(`${STORIES}/first.mdx`, storyOf('The story under another headline', true));
  archive.move(`${STORIES}/second.mdx`, `${STORIES}/third.mdx`);
}

/** Takes the edit back. */
export function resetTiny(archive: Archive): void {
  archive.write(`${STORIES}/first.mdx`, storyOf('A story with a picture and a chart', true));
  archive.move(`${STORIES}/third.mdx`, `${STORIES}/second.mdx`);
}

function storyOf(title: string, illustrated: boolean): string {
  const chart =
    '<Chart data="prices.csv" type="line" x="date" y="price" unit="percent" ' +
    'title="Prices of the year" source="The desk" />';
  return `---
title: "${title}"
description: "A standfirst that is long enough to pass for one in every list of the paper."
date: 2024-12-20T12:00:00Z
section: markets
authors: [markets-desk]
tags: [small-caps]
tickers: [AAPL]
${illustrated ? 'cover:\n  src: cover.png\n  alt: "A plain colored rectangle"\n  credit: The desk\n' : ''}---

Shares of $AAPL moved.

${illustrated ? chart : 'And that was all.'}
`;
}

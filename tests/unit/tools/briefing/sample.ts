import { paletteOf } from '../../../../src/colour/palette.ts';
import type { FeedSite } from '../../../../src/feeds/feed-site.ts';
import type { Article } from '../../../../src/publication/article.ts';
import type { Publication } from '../../../../src/publication/publication.ts';
import type { BriefingText } from '../../../../src/publication/view/briefing-text.ts';
import type { MailEdition } from '../../../../tools/briefing/mail-files.ts';
import { momentOf, sampleEvent } from '../../publication/sample-event.ts';
import { sampleArticle, samplePublication, ZONE } from '../../publication/sample.ts';

export const site: FeedSite = {
  name: 'The Paper',
  language: 'en-US',
  place: { prefix: '' },
  timeZone: ZONE,
  siteUrl: 'https://paper.example/news',
  hub: undefined,
  icon: '/icon-512.png',
  badge: '/icon-144.png',
};

const roles = ['paper', 'ink', 'muted', 'accent'];
export const palette = paletteOf(
  roles.map((role, at) => `--${role}: light-dark(#00000${at}, #fffff${at});`).join('\n'),
);

export const edition: MailEdition = {
  site,
  palette,
  unsubscribe: '{{ UnsubscribeURL }}',
  isFirst: true,
  from: 'desk@paper.example',
  to: undefined,
};

/** A story with its picture. */
export function pictured(id: string, fields: Partial<Article>): Article {
  const { text } = sampleArticle(id);
  const size = { width: 1600, height: 900 };
  const asset = { src: 'cover.png', digest: '0123456789abcdef', format: 'png', ...size } as const;
  const cover = { alt: 'A "chart" <of> rates', caption: 'What rose.', credit: 'The desk' };
  return sampleArticle(id, {
    cover: { src: 'cover.png', ...cover },
    text: { ...text, cover: asset },
    ...fields,
  });
}

/** A week of July 2024 with all that a briefing can have. */
export function week(language = 'en-US'): Publication {
  const story = (slug: string, date: string, fields: Partial<Article> = {}): Article =>
    sampleArticle(`2024/07/${slug}`, { date: momentOf(date), ...fields });
  const publication = samplePublication(
    [
      story('monday', '2024-07-15T09:00:00-04:00', {
        corrections: [{ date: momentOf('2024-07-16'), note: 'It was 2%.', grade: 'correction' }],
      }),
      pictured('2024/07/wednesday', { date: momentOf('2024-07-17T09:00:00-04:00') }),
      story('evening', '2024-07-17T18:00:00-04:00'),
      story('before', '2024-07-12T09:00:00-04:00'),
    ],
    {
      calendar: [
        sampleEvent('fed', '2024-07-31T14:00:00-04:00'),
        sampleEvent('soon', '2024-07-19'),
      ],
    },
  );
  return { ...publication, language };
}

/** A day of as many stories and corrections. */
export function longDay(stories: number, corrections: number): BriefingText {
  const name = (at: number): string => `Headline number ${at} of a long day in the markets`;
  return {
    url: '/briefing/2024/07/17/',
    title: 'Briefing of July 17, 2024',
    days: [
      {
        name: undefined,
        url: '/briefing/2024/07/17/',
        stories: Array.from({ length: stories }, (_, at) => ({
          headline: name(at),
          url: `/2024/07/s${at}/`,
          description: 'A standfirst that says what the story says. '.repeat(5).trim(),
        })),
      },
    ],
    corrections: Array.from({ length: corrections }, (_, at) => ({
      date: momentOf('2024-07-17'),
      note: `Note ${at}. ${'It said other things than it should have said. '.repeat(9)}`.trim(),
      grade: 'correction',
      story: { name: name(at), url: `/2024/07/c${at}/` },
    })),
    due: [],
  };
}

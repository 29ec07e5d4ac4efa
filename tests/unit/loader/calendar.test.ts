import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';

const entry = (fields: Readonly<Record<string, string>>): string => {
  const all = {
    id: 'rates',
    title: 'A decision',
    kind: 'central-bank',
    date: '2024-09-18',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `- ${lines.join('\n  ')}\n`;
};

const read = (text: string | undefined) =>
  load(contentFolder({ [ARTICLE]: articleText(), 'calendar.yaml': text }));

async function told(fields: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await read(entry(fields));
  return problems.map(
    ({ line, column, level, message }) => `${line}:${column} ${level} ${message}`,
  );
}

describe('calendar.yaml', () => {
  it('may be missing, or empty', async () => {
    for (const text of [undefined, '', '[]\n', '# nothing yet\n']) {
      const { problems, registries } = await read(text);
      expect([problems, registries.calendar]).toEqual([[], []]);
    }
  });

  it('takes days and moments, with all that may be said', async () => {
    const { problems, registries } = await read(
      entry({
        date: '2024-09-18T14:00:00-04:00',
        ends: '2024-09-18T15:00:00-04:00',
        zone: 'America/New_York',
        tickers: '[FB]',
        tags: '[small-caps]',
        coverage: '[2024/07/story]',
        source: 'https://bank.example/',
      }) + entry({ id: 'days', ends: '2024-09-19' }),
    );
    expect(problems).toEqual([]);
    expect(registries.calendar.map(({ id, date, ends }) => [id, date, ends?.precision])).toEqual([
      ['rates', { at: Date.UTC(2024, 8, 18, 18), precision: 'minute' }, 'minute'],
      ['days', { at: Date.UTC(2024, 8, 18, 4), precision: 'day' }, 'day'],
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a kind',
      { kind: 'centralbank' },
      '3:9 error "kind" must be one of central-bank, data-release, earnings, auction, election, holiday or other, not "centralbank"; did you mean "central-bank"?',
    ],
    [
      'a day',
      { date: '2024-02-30' },
      '4:9 error "2024-02-30" is not a day of the calendar; days of that month are 01 to 29',
    ],
    [
      'a date of another form',
      { date: '18 September 2024' },
      '4:9 error "18 September 2024" is not a date as it is written here; write "2024-09-18"',
    ],
    [
      'a time without offset',
      { date: '2024-09-18T14:00' },
      '4:9 error "2024-09-18T14:00" has no offset; write for example "2024-09-18T14:00:00-04:00"',
    ],
    [
      'a year',
      { date: '2924-09-18' },
      '4:9 error "date" lies outside of the years 1700 to 2199; write the year that is meant',
    ],
    [
      'an end before the beginning',
      { ends: '2024-09-17' },
      '5:9 error "ends" is not after "date"; write a later one, or take it out',
    ],
    [
      'a time at one end',
      { ends: '2024-09-19T10:00:00Z' },
      '5:9 error "date" and "ends" must both be days, or both moments with a time',
    ],
    [
      'a zone',
      { date: '2024-09-18T14:00:00-04:00', zone: 'EST' },
      '5:9 error "EST" is not the name of a time zone; did you mean "America/New_York"?',
    ],
    [
      'a zone of a day',
      { zone: 'Asia/Tokyo' },
      '5:9 error a whole day goes by no clock: delete "zone", or write the time into "date"',
    ],
    [
      'an offset',
      { date: '2024-01-31T14:00:00-04:00', zone: 'America/New_York' },
      '4:9 error "2024-01-31T14:00:00-04:00" is 13:00 on the clocks of America/New_York, which are at -05:00 then; write "2024-01-31T14:00:00-05:00"',
    ],
    [
      'a tag',
      { tags: '[smal-caps]' },
      '5:10 error unknown tag "smal-caps"; did you mean "small-caps"?',
    ],
    [
      'a tag of before',
      { tags: '[smallcaps]' },
      '5:10 error unknown tag "smallcaps"; it is now called "small-caps"',
    ],
    [
      'a symbol',
      { tickers: '[AAPL, APPL]' },
      '5:19 error unknown ticker "APPL"; did you mean "AAPL"?',
    ],
    [
      'a symbol twice',
      { tickers: '[AAPL, AAPL]' },
      '5:19 error "AAPL" is listed twice; delete one',
    ],
    [
      'a story',
      { coverage: '[2024/07/stroy]' },
      '5:14 error there is no article "2024/07/stroy"; did you mean "2024/07/story"?',
    ],
    [
      'the file of a story',
      { coverage: '[content/articles/2024/07/story.mdx]' },
      '5:14 error there is no article "content/articles/2024/07/story.mdx"; write "2024/07/story"',
    ],
    [
      'the address of a story',
      { coverage: '["https://news.example/2024/07/story/"]' },
      '5:14 error there is no article "https://news.example/2024/07/story/"; write "2024/07/story"',
    ],
    [
      'no story',
      { coverage: '[nothing of the kind]' },
      '5:14 error there is no article "nothing of the kind"; write its path without the ending: 2024/07/slug',
    ],
    [
      'a source',
      { source: 'federalreserve.gov' },
      '5:11 error "federalreserve.gov" is not a web address; write "https://federalreserve.gov"',
    ],
    [
      'another name of a field',
      { ticker: '[AAPL]' },
      '5:3 error unknown field "ticker"; did you mean "tickers"?',
    ],
  ])('tells of %s, where it stands', async (_what, fields, message) => {
    expect(await told(fields)).toEqual([message]);
  });

  it('tells of an id that is taken', async () => {
    const { problems } = await read(entry({}) + entry({}));
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [5, '"rates" is already taken by the entry at line 1; give this one another, or delete it'],
    ]);
  });

  it('has addresses that stories may link to, and others may not', async () => {
    const links = (text: string, calendar: string | undefined) =>
      load(contentFolder({ [ARTICLE]: articleText({}, text), 'calendar.yaml': calendar }));
    const text =
      'See [all](/calendar/), [the year](/calendar/2024/) and [the file](/calendar.ics).';
    expect((await links(text, entry({}))).problems).toEqual([]);
    const { problems } = await links('See [all](/calendar/).', undefined);
    expect(problems.map(({ message }) => message)).toEqual([
      'there is no page "/calendar/" while this publication has no calendar.yaml; take the link out',
    ]);
  });

  it('keeps its address from sections and pages', async () => {
    const page = '---\ntitle: Dates\ndescription: What happens when.\n---\n\nWords.\n';
    const { problems } = await load(
      contentFolder({ [ARTICLE]: articleText(), 'pages/calendar.mdx': page }),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['page-address']);
  });
});

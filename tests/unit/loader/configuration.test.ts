import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { configurationProblems } from '../../../src/loader/configuration.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { site } from '#site';
import { CONFIGURATION } from '../../paper.ts';
import { folderOf } from '../folder.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../..', CONFIGURATION), 'utf8');

/** What is told of a configuration that is written as that of the tests is. */
function problemsOf(config: unknown): Problem[] {
  return configurationProblems(config, folderOf({ 'src/site.config.ts': text }));
}

const UMAMI = '94db1cb1-74f4-4a40-ad6c-962362670409';

it('finds nothing wrong with a configuration that is right', () => {
  expect(problemsOf(site)).toEqual([]);
});

it.each([
  ...['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'US/Eastern'],
])('may have the time zone %s', (timeZone) => {
  expect(problemsOf({ ...site, timeZone })).toEqual([]);
});

it.each<[field: string, value: unknown, told: string]>([
  ['timeZone', 'Europe/Berln', 'did you mean "Europe/Berlin"?'],
  ['timeZone', 'europe/berlin', 'is written "Europe/Berlin"'],
  ['timeZone', 'Berlin', 'did you mean "Europe/Berlin"?'],
  ['timeZone', 'New York', 'did you mean "America/New_York"?'],
  ['timeZone', 'America/New York', 'did you mean "America/New_York"?'],
  ['timeZone', 'Eastern Time', 'did you mean "America/New_York"?'],
  ['timeZone', 'Mumbai', 'did you mean "Asia/Kolkata"?'],
  ['timeZone', 'Frankfurt', 'did you mean "Europe/Berlin"?'],
  ['languages', 'de', 'write [{ language: …, tagline: …, standingDisclosure: … }]'],
  ['publisher', 'Acme', 'must be fields in braces, not "Acme"; write { name: …, email: …'],
  [
    'counter',
    { origin: 'https://paper.example' },
    `add "service: 'goatcounter'", or 'plausible', or 'umami'`,
  ],
  ['feedSize', '30', 'must be a whole number, not "30"; write 30, without quotation marks'],
  ['tagline', ['a'], "must be text, not a list; write it as '…'"],
  ['timeZone', 'EST', 'did you mean "America/New_York"?'],
  ['timeZone', 'CEST', 'did you mean "Europe/Berlin"?'],
  ['timeZone', '+01:00', 'write one such as "Europe/Berlin"'],
  ['timeZone', 'GMT+2', 'is not the name of a time zone'],
  ['timeZone', '', 'is not the name of a time zone'],
  ['timeZone', 2, '"timeZone" must be text, not 2'],
  ['language', 'de_DE', 'did you mean "de-DE"?'],
  ['language', 'deutsch', 'did you mean "de"?'],
  ['language', 'english', 'did you mean "en"?'],
  ['language', 'en_us', 'did you mean "en-us"?'],
  ['language', '', 'there are no words for ""'],
  ['language', undefined, '"language" is missing'],
  [
    'url',
    'example.com',
    'write scheme, host and the path it lies below, if any: "https://example.com"',
  ],
  ['url', 'www.example.com/', ': "https://www.example.com"'],
  ['url', '//example.com', ': "https://example.com"'],
  ['url', 'https:/example.com', ': "https://example.com"'],
  ['url', 'https:example.com', ': "https://example.com"'],
  ['url', 'htps://example.com', ': "https://example.com"'],
  ['url', 'https://https://example.com', ': "https://example.com"'],
  ['url', ' https://example.com', ': "https://example.com"'],
  ['url', 'https://example.com ', ': "https://example.com"'],
  ['url', '"https://example.com"', ': "https://example.com"'],
  ['url', 'https://example.com/paper?a=1', ': "https://example.com/paper"'],
  ['url', 'example.com/paper/', ': "https://example.com/paper"'],
  ['url', 'https://example.com/caf%C3%A9', ': "https://example.com"'],
  ['url', 'https://example.com//', ': "https://example.com"'],
  ['url', 'https://example.com/?a=1', ': "https://example.com"'],
  ['url', 'https://me:word@example.com', ': "https://example.com"'],
  ['url', 'localhost:4321/news/', ': "https://localhost:4321/news"'],
  ['url', 'my paper', 'for example "https://news.example"'],
  ['url', 'https://exa mple.com', 'for example "https://news.example"'],
  ['url', 'file:///srv/paper', 'for example "https://news.example"'],
  ['name', '', 'it is empty; write a word or more'],
  ['name', ' The Paper', 'write "The Paper"'],
  ['name', 'The\nPaper', 'is not one line'],
  ['tagline', 'x'.repeat(201), 'at most 200 are allowed'],
  ['publisher.email', 'mailto:desk@news.example', 'write "desk@news.example"'],
  ['publisher.email', 'The Desk <desk@news.example>', 'write "desk@news.example"'],
  ['publisher.email', 'desk (at) news.example', 'write "desk@news.example"'],
  ['publisher.securityContact', 'security@news.example', 'write "mailto:security@news.example"'],
  ['publisher.name', null, '"name" of "publisher" is empty; it must be text'],
  ['feedNamespace', 'test-ledger.example,2022', 'write "tag:test-ledger.example,2022:"'],
  ['feedNamespace', 'https://news.example', 'write "tag:news.example,'],
  ['feedSize', '30', '"feedSize" must be a whole number, not "30"'],
  ['feedSize', 0, '"feedSize" must be at least 1, not 0'],
  ['listSize', 2.5, '"listSize" must be a whole number, not 2.5'],
  ['socialCards', -1, '"socialCards" must be at least 0, not -1'],
  ['hub', 'hub.example', 'write it whole, as in "https://hub.example/", or undefined'],
])('tells of %s %j at its place', (field, value, told) => {
  const path = field.split('.');
  const [outer = '', inner] = path;
  const changed = inner === undefined ? value : { ...site.publisher, [inner]: value };
  const [problem, ...others] = problemsOf({ ...site, [outer]: changed });
  expect(others).toEqual([]);
  expect(problem?.message).toContain(told);
  expect(problem?.message).toContain(`"${path.at(-1) ?? ''}"`);
  const lines = text.split('\n');
  const { line = 0, column = 0 } = problem ?? {};
  expect(lines[line - 1]?.slice(0, column - 1)).toMatch(
    new RegExp(`^ +${path.at(-1) ?? ''}: $`, 'u'),
  );
});

it.each<readonly [counter: unknown, told: string | undefined]>([
  [{ service: 'goatcounter', origin: 'https://paper.goatcounter.com' }, undefined],
  [{ service: 'plausible', origin: 'https://plausible.io', site: 'news.example' }, undefined],
  [{ service: 'umami', origin: 'https://stats.news.example:8443', site: UMAMI }, undefined],
  [
    { service: 'Plausible', origin: 'https://plausible.io', site: 'a.example' },
    'did you mean "plausible"?',
  ],
  [
    { service: 'matomo', origin: 'https://a.example' },
    'must be one of goatcounter, plausible or umami',
  ],
  [{ service: 'constructor', origin: 'https://a.example' }, 'must be one of goatcounter'],
  [{ servce: 'plausible', origin: 'https://a.example' }, 'did you mean "service"?'],
  [{ service: 'goatcounter' }, '"origin" of "counter" is missing'],
  [
    { service: 'goatcounter', origin: 'http://paper.goatcounter.com' },
    'write "https://paper.goatcounter.com"',
  ],
  [
    { service: 'goatcounter', origin: 'paper.goatcounter.com/' },
    'write "https://paper.goatcounter.com"',
  ],
  [
    { service: 'goatcounter', origin: 'https://paper.goatcounter.com/count' },
    'write "https://paper.goatcounter.com"',
  ],
  [{ service: 'goatcounter', origin: 'https://me:word@a.example' }, 'write "https://a.example"'],
  ...[
    ...[
      'https://a.example; script-src *',
      "https://a.example 'unsafe-inline'",
      'https://*.example',
    ],
    ...['https://a.example\nX-Header: a', 'https://a.example"><script>', 'javascript:x()', '*'],
    ...[
      "'self'",
      'data:',
      'https:',
      '',
      'https://localhost',
      'https://[::1]',
      'https://ex\u00e4mple.example',
    ],
    ...[
      'https://a.example?b',
      'https://a.example#b',
      'https://A.example',
      '//a.example',
      '\u202ehttps://a.example',
    ],
  ].map(
    (origin) => [{ service: 'goatcounter', origin }, 'is not the address of a service'] as const,
  ),
  [{ service: 'goatcounter', origin: 'https://a.example', site: 'a' }, 'is of no use'],
  [{ service: 'plausible', origin: 'https://a.example' }, '"site" of "counter" is missing'],
  ...['', 'a b', 'a"b', '<b>', 'a.example\n', 'a;b', '{{a}}', 'a'.repeat(9) + '\u202e'].map(
    (id) =>
      [
        { service: 'plausible', origin: 'https://a.example', site: id },
        'write what Plausible calls',
      ] as const,
  ),
  [
    { service: 'umami', origin: 'https://a.example', site: 'news.example' },
    'write what Umami calls',
  ],
  ['https://paper.goatcounter.com', '"counter" must be'],
  [
    { service: 'plausible', origin: 'https://a.example', site: 'a.example', domain: 'b' },
    'unknown field "domain"',
  ],
])('a counter %j', (counter, told) => {
  const messages = problemsOf({ ...site, counter }).map(({ message }) => message);
  if (told === undefined) expect(messages).toEqual([]);
  else expect(messages.join('\n')).toContain(told);
  for (const message of messages) expect(message).not.toMatch(/Invalid|expected|undefined/u);
});

it('tells of a field under another name once', () => {
  const { timeZone, ...rest } = site;
  const problems = problemsOf({ ...rest, timezone: timeZone });
  expect(problems.map(({ message }) => message)).toEqual([
    'unknown field "timezone"; did you mean "timeZone"?',
  ]);
});

it('finds the place of a field, whatever stands around it', () => {
  const last = "  email: 'x' }, name: 'n', url: 'example.com' };";
  const odd = `/* url: 'no' */\nexport const site = { publisher: { name: 'a } url: b', // url: no\n${last}\n`;
  const folder = folderOf({ 'src/site.config.ts': odd });
  const [problem] = configurationProblems({ ...site, url: 'example.com' }, folder);
  expect([problem?.line, problem?.column]).toEqual([3, last.indexOf("'example.com'") + 1]);
  expect(configurationProblems({ ...site, url: 'x' }, '/nowhere')[0]?.line).toBe(1);
});

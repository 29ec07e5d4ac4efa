import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTiny } from './tiny.ts';

const pageOf = (title: string, fields: string, text: string): string =>
  `---\ntitle: ${title}\ndescription: What ${title} has to say.\n${fields}---\n\n${text}\n`;

it('a standing page is a file: adding, renaming and deleting it is all there is to do', async () => {
  const archive = await createTiny();
  archive.write(
    'promos.yaml',
    '- { id: feeds, sponsor: The Paper, headline: Read on, text: Every story in full., url: /feeds/, kind: house, placement: article, starts: 2024-01-01, ends: 2030-01-01 }\n',
  );
  const site = join(archive.folder, 'site');
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const build = async (): Promise<void> => {
    expect(await archive.build('site')).toMatchObject({ code: 0 });
  };
  const footerOf = (page: string): string =>
    /<footer[^]*<\/footer>/u.exec(read(page))?.[0].replaceAll(/<\/?(?:li|ul)>/gu, '') ?? '';

  await build();
  expect(read('index.html')).not.toContain('publishingPrinciples');
  expect(footerOf('index.html')).toContain('<a href="/sponsors/">Sponsors</a><a href="/feeds/">');

  const rules = pageOf(
    'Our rules',
    'footer: { order: 35, name: Rules }\nrole: standards\n',
    'None.',
  );
  const imprint = pageOf('Imprint', '', '## Who\n\nSee our [rules](/rules/), and $AAPL.');
  archive.write('pages/rules.mdx', rules);
  archive.write('pages/impressum.mdx', imprint);
  await build();
  expect(footerOf('2024/12/first/index.html')).toContain(
    '<a href="/rules/">Rules</a><a href="/sponsors/">',
  );
  expect(footerOf('index.html')).not.toContain('impressum');
  expect(read('index.html')).toMatch(/"publishingPrinciples":"[^"]*\/rules\/"/u);
  const page = read('impressum/index.html');
  expect(page).toMatch(/<h1[^>]*>(?:<bdi>)?Imprint</u);
  expect(page).toContain('<h2 id="section-who">Who</h2>');
  expect(page).toContain('<a href="/rules/">rules</a>');
  expect(page).toMatch(/<a [^>]*href="\/tickers\/aapl\/"/u);
  expect(page).toMatch(/<link rel="canonical" href="[^"]*\/impressum\/">/u);
  expect(page).toContain('content="What Imprint has to say."');
  expect(read('sitemap-pages.xml')).toContain('/impressum/</loc>');

  // The link of the other page is told; with a redirect in place, the old address leads on.
  archive.move('pages/rules.mdx', 'pages/rule.mdx');
  const told = await archive.build('site');
  expect(told.code).toBe(1);
  expect(told.output).toMatch(/impressum\.mdx:8:\d+ .*"\/rules\/".*did you mean "\/rule\/"/u);
  expect(existsSync(join(site, 'rules/index.html'))).toBe(true);
  archive.write('pages/impressum.mdx', imprint.replace('/rules/', '/rule/'));
  archive.write('redirects.yaml', '- { from: /rules/, to: /rule/ }\n');
  await build();
  expect(footerOf('index.html')).toContain('<a href="/rule/">Rules</a>');
  expect(read('index.html')).toMatch(/"publishingPrinciples":"[^"]*\/rule\/"/u);
  expect(read('sitemap-pages.xml')).not.toContain('/rules/</loc>');
  expect(read('_redirects')).toContain('/rules/ /rule/ 301');

  archive.remove('pages/impressum.mdx');
  await build();
  expect(existsSync(join(site, 'impressum'))).toBe(false);
  expect(read('sitemap-pages.xml')).not.toContain('impressum');
});

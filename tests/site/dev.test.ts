import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneProject } from '../clone.ts';
import { pageTypes } from '../page-types.ts';
import { NOW } from '../paper.ts';
import { startDev, type DevServer } from '../dev-server.ts';

const PAGE = pageTypes['news with chart and table'];
const STORY = `content/articles${PAGE.slice(0, -1)}.mdx`;

const dir = cloneProject();
let dev: DevServer;

beforeAll(async () => {
  const story = readFileSync(join(dir, STORY), 'utf8');
  const draft = join(dir, 'content/articles/2024/07/a-draft.mdx');
  writeFileSync(draft, changed(story, 'draft: true'));
  dev = await startDev(dir, { SOURCE_DATE_EPOCH: String(NOW) });
});

afterAll(async () => {
  await dev.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('marks a draft, and says what keeps it from readers', async () => {
    const { text } = await dev.get('/2024/07/a-draft/');
    expect(text).toMatch(/Draft: shown here only\..*<code>draft: true<\/code> is gone/su);
    expect((await dev.get('/markets/')).text).toContain('<span class="kicker-state">draft</span>');
  });

  it('says that the build makes the search', async () => {
    const { text } = await dev.get('/search/');
    expect(text).toContain('Development has no search: the build makes its index.');
    expect(text).not.toContain('The search index cannot be reached.');
  });

  it('says when a scheduled story appears', async () => {
    const { text } = await dev.get('/2099/01/a-century-on/');
    expect(text).toMatch(/Scheduled: shown here only\. Appears on <time[^>]*>\w+ \d+, 2099/u);
  });

  it('makes the pictures that pages and feeds name: covers, cards and charts', async () => {
    const page = await dev.get(PAGE);
    const feed = await dev.get('/feed.json');
    const named = /\/(?:media|cards)\/[\w-]+\.(?:avif|webp|png)/gu;
    const covers = [...new Set(page.text.match(named))];
    const charts = [...new Set(feed.text.match(/\/cards\/chart-\w+\.png/gu))].slice(0, 2);
    expect(covers.length).toBeGreaterThan(6);
    expect(charts).toHaveLength(2);
    for (const url of [...covers, ...charts]) {
      const response = await fetch(dev.origin + url);
      const { format } = await sharp(await response.arrayBuffer()).metadata();
      const type = `image/${format === 'heif' ? 'avif' : format}`;
      expect([url, response.headers.get('content-type')]).toEqual([url, type]);
    }
    expect((await dev.get('/cards/chart-0000000000000000.png')).status).toBe(404);
  });

  it('serves no file of the content folder as it lies there, by whatever way it is asked for', async () => {
    const folder = 'content/articles/2024/07';
    const hostile = {
      'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>secret()</script></svg>',
      'page.html': '<script>secret()</script>',
      'script.js': 'secret()',
      'script.ts': 'secret()',
      'style.css': '/* secret */ a { color: red }',
      'data.json': '{ "secret": 1 }',
      'picture.png': 'secret',
    };
    for (const [name, text] of Object.entries(hostile)) {
      writeFileSync(join(dir, folder, name), text);
    }
    for (const name of Object.keys(hostile)) {
      const ways = [
        `/${folder}/${name}`,
        `/CONTENT/articles/2024/07/${name}`,
        `/src/..%2f${folder}/${name}`,
        `//${folder}/${name}`,
        `/${folder.replace('content', '%63ontent')}/${name}`,
        `/@fs${dir}/${folder}/${name}`,
        `/@fs/${dir}/src/../${folder}/${name}`,
        `/@id/${dir}/${folder}/${name}`,
      ];
      for (const way of ways) {
        for (const query of [
          '',
          '?raw',
          '?url',
          '?import',
          '?import&raw',
          '?inline',
          '?url&inline',
          '?t=1',
        ]) {
          const { status, text } = await dev.get(way + query);
          expect(text.includes('secret'), `${way}${query}: ${status} ${text}`).toBe(false);
        }
      }
    }
    for (const name of Object.keys(hostile)) rmSync(join(dir, folder, name));
  });

  it('says of an article what the check says, and shows the site again when it is right', async () => {
    const path = join(dir, STORY);
    const right = readFileSync(path, 'utf8');
    expect((await dev.get(PAGE)).status).toBe(200);
    writeFileSync(path, right.replace('section: markets', 'section: market'));
    // A file is empty for a moment while it is written; what is said of that is not waited for.
    const { text } = await dev.until(
      PAGE,
      (page) => page.status === 500 && page.text.includes('section-unknown'),
    );
    expect(text).toContain('unknown section "market"; did you mean "markets"?');
    expect(text).toContain(`${STORY}:5:10</code>`);
    expect(text).toContain('section: <mark>market</mark>');
    expect(text).toContain('<code>section-unknown</code>');
    expect(text).not.toMatch(/\bat \S+ \(|node_modules/u);
    expect((await dev.get('/')).text).toContain('1 error in the content');

    writeFileSync(path, right);
    // At every moment there are the errors or the story, never a paper that lacks it.
    const repaired = await dev.until(PAGE, ({ status }) => status !== 500);
    expect(repaired.status).toBe(200);
    expect(repaired.text).toContain('Small mills take the lead');
    writeFileSync(path, right.replace('title: "Small mills', 'title: "Smaller mills'));
    const edited = await dev.until(PAGE, (page) => page.text.includes('Smaller mills'));
    expect(edited.status).toBe(200);
  });

  it('says of a registry what the check says, without a stack trace', async () => {
    const path = join(dir, 'content/sections.yaml');
    const right = readFileSync(path, 'utf8');
    writeFileSync(path, right.replace('- { id: markets', '- { colour: blue, id: markets'));
    const { text } = await dev.until(
      '/',
      (page) => page.status === 500 && page.text.includes('field-unknown'),
    );
    expect(text).toContain('sections.yaml:');
    expect(text).not.toMatch(/\bat \S+ \(|node_modules/u);
    writeFileSync(path, right);
    expect((await dev.until('/', ({ status }) => status === 200)).status).toBe(200);
  });

  it('shows a standing page as soon as its file is there, under its name alone', async () => {
    const page = (name: string): string => join(dir, `content/pages/${name}.mdx`);
    const text =
      '---\ntitle: Imprint\ndescription: Who answers for it.\nfooter: { order: 1 }\n---\n';
    writeFileSync(page('impressum'), `${text}\nSee the [standards](/standards/).\n`);
    const shown = await dev.until('/impressum/', ({ status }) => status === 200);
    expect(shown.text).toContain('See the <a href="/standards/">standards</a>.');
    expect((await dev.get('/latest/')).text).toContain('<a href="/impressum/">Imprint</a>');
    renameSync(page('impressum'), page('legal'));
    expect((await dev.until('/legal/', ({ status }) => status === 200)).status).toBe(200);
    expect((await dev.get('/impressum/')).status).toBe(404);
    rmSync(page('legal'));
    expect((await dev.until('/legal/', ({ status }) => status === 404)).status).toBe(404);
    expect((await dev.get('/latest/')).text).not.toContain('Imprint');
  });
});

/** Another story of the same words, under its own headline and without the old addresses. */
function changed(story: string, field: string): string {
  return story
    .replace(/^title:.*$/mu, `title: "A headline of its own"\n${field}`)
    .replace(/^aliases:\n(?: {2}.*\n)+/mu, '');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../tools/import/read-source.ts';
import { contentFolder } from '../../loader/folder.ts';
import { countsOf, run, TIME } from './run-import.ts';
import { errorsOf, sourceSite, storyIn } from './source-site.ts';

const addressesOf = (source: string): string[] =>
  readSource(source, undefined, TIME).archive.posts.flatMap(({ addresses }) => addresses);

const WORDS = 'More words stand here, and they are enough for a summary of the story.';
const PAGE = `---\ntitle: A story to read\ndate: 2020-01-02\n---\n${WORDS}\n`;

describe('a site of Hugo', () => {
  const HUGO = {
    'hugo.toml':
      'baseURL = "https://quay.example/notes/"\ntitle = "Quay Notes"\ntimeZone = "Europe/Paris"\n[permalinks]\nfreight = "/:section/:year/:month/:slug/"\n[taxonomies]\ntopic = "topics"\ncategory = "categories"\n',
    'data/authors/mira.toml': 'name = "Mira Odell"\n',
    'content/authors/ada/_index.md':
      '---\ntitle: Ada Moor\nbio: Ada Moor has kept the books of the harbour for years.\n---\n',
    'content/freight/first/index.md':
      '+++\ntitle = "A first berth and its price"\ndate = 2019-03-04T05:06:07\nslug = "berth"\nauthors = ["mira", "ada"]\ntopics = ["tolls"]\nseries = ["Berths"]\nsummary = "A berth is a parking place for ships, and it is let by the hour."\nimages = ["quay.png"]\naliases = ["/old/berth/", "older"]\nexpiryDate = 2024-01-01\n+++\n' +
      'See [the other]({{< ref "second.md#next" >}}) and [again]({{% relref "/freight/second" %}}), not [this]({{< ref "gone" >}}), of [a desk]({{< ref "/freight" >}}).\n<!--more-->\n\n' +
      '{{< figure src="quay.png" alt="A quay" caption="By night" attr="Ada" >}}\n\n{{< youtube abcdefghijk >}}\n\n{{< tweet user="quay" id="123" >}}\n\n' +
      '{{< note title="Mind" >}}\nIt is **dark**.\n{{< /note >}}\n\n{{< highlight go "linenos=true" >}}\na := {{ b }}\n{{< /highlight >}}\n\n' +
      '{{< chart data="x" >}}\nInner words.\n{{< /chart >}}\n\nPrinted: `{{</* figure */>}}`.\n\n## A part {#own .wide}\n\n[There](#own)\n',
    'content/freight/second.md': `---\ntitle: The second berth, told again\ndate: 2019-04-05 01:30:00 +0200\n---\n## Next\n\n${WORDS}\n`,
    'content/freight/first/notes.md': 'A part of the bundle.\n',
    'content/freight/_index.md': '---\ntitle: Freight\n---\n',
    'content/about.md': '---\ntitle: About\ndate: 2019-01-01\n---\nUs.\n',
    'content/posts/json.md': `{\n  "title": "A file in JSON",\n  "date": "2020-05-06",\n  "url": "/own/place.html",\n  "draft": false\n}\n${WORDS}\n`,
    'archetypes/default.md': '---\ntitle: "{{ .Name }}"\n---\n',
  };

  it('becomes stories that the check finds no error in', async () => {
    const folder = contentFolder({});
    const source = sourceSite(HUGO, ['content/freight/first/quay.png']);
    const report = await run(folder, source);
    expect(report.written).toEqual(['2019/03/berth', '2019/04/second', '2020/05/json']);
    expect(await errorsOf(folder)).toEqual([]);
    expect(storyIn(folder, '2019/03/berth/index')).toMatchInlineSnapshot(`
      "---
      title: "A first berth and its price"
      description: "A berth is a parking place for ships, and it is let by the hour."
      date: 2019-03-03T23:06:07-05:00
      section: freight
      authors: [mira-odell, ada-moor]
      tags: [tolls]
      series: berths
      cover:
        src: "quay.png"
        alt: "A quay"
        caption: "By night (Ada)"
      aliases:
        - "/notes/freight/2019/03/berth/"
        - "/notes/old/berth/"
        - "/notes/freight/2019/03/older/"
      ---

      See [the other](/2019/04/second/#section-next) and [again](/2019/04/second/), not this, of [a desk](https://quay.example/notes/freight/).

      <Embed url="https://www.youtube.com/watch?v=abcdefghijk" title="YouTube" />

      <Embed url="https://x.com/quay/status/123" title="X" />

      <Aside title="Mind">

      It is **dark**.

      </Aside>

      \`\`\`go
      a := {{ b }}
      \`\`\`

      Inner words.

      Printed: \`{{< figure >}}\`.

      ## A part

      [There](#a-part)
      "
    `);
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "anchor": 1,
        "attributes": 1,
        "component": 1,
        "cover-credit": 1,
        "embed-title": 2,
        "entry-made": 7,
        "expires": 1,
        "link-old": 1,
        "link-refused": 1,
        "no-author": 2,
        "no-section": 1,
        "other-type": 2,
        "page": 2,
        "summary-made": 2,
        "template": 1,
      }
    `);
    expect(readFileSync(join(folder, 'authors.yaml'), 'utf8')).toContain('books of the harbour');
    const again = await run(folder, source);
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 3]);
  });

  it('has its addresses by its rules', () => {
    expect(addressesOf(sourceSite(HUGO))).toEqual([
      'https://quay.example/notes/freight/2019/03/berth/',
      'https://quay.example/notes/old/berth/',
      'https://quay.example/notes/freight/2019/03/older',
      'https://quay.example/notes/freight/2019/04/the-second-berth-told-again/',
      'https://quay.example/notes/own/place.html',
    ]);
    const settings = 'baseURL: https://a.example\nuglyURLs: true\nlanguages: { en: {}, fr: {} }\n';
    const files = { 'config.yaml': settings, 'content/Big News/Some Story.fr.md': PAGE };
    expect(addressesOf(sourceSite(files))).toEqual([
      'https://a.example/fr/big-news/some-story.html',
    ]);
  });
});

describe('a site of Eleventy', () => {
  const ELEVENTY = {
    'eleventy.config.js':
      'throw new Error("run");\nexport const config = { dir: { input: "src" }, pathPrefix: "/notes/" };\n',
    'src/_data/site.json': '{"title": "Quay Notes", "url": "https://quay.example"}',
    'src/_data/authors.json': '[{"id": "mira", "name": "Mira Odell"}]',
    'src/posts/posts.json': '{"tags": ["posts"], "author": "mira"}',
    'src/posts/2019-03-04-first.md':
      '---\ntitle: A first berth and its price\ntags: [tolls, posts]\nfeatured_image: quay.png\nimage_alt: Cranes\n---\n' +
      `{% image "quay.png", "A quay" %}\n\n[Home]({{ "/about/" | url }}), [the other](./2019-04-05-second.md).\n\n{% callout "Mind the gap" %}\nIt is **dark**.\n{% endcallout %}\n\n{% set who = "Ada" %}{{ who }} {{ title }} {{ collections.all | dump }}\n\n${WORDS}\n`,
    'src/posts/2019-04-05-second.md': `---\ntitle: The second berth, told again\npermalink: "/{{ page.date | date: '%Y/%m' }}/{{ page.fileSlug }}/index.html"\n---\n${WORDS}\n`,
    'src/news/news.11tydata.js':
      'export default { eleventyComputed: { permalink: (data) => data.x } };',
    'src/news/2019-05-06-third.md': `---\ntitle: The third berth, told again\n---\n${WORDS}\n`,
    'src/about.md': '---\ntitle: About\n---\nUs.\n',
    'README.md': 'Read me.\n',
  };

  it('becomes stories that the check finds no error in', async () => {
    const folder = contentFolder({});
    const source = sourceSite(ELEVENTY, ['src/posts/quay.png']);
    const report = await run(folder, source);
    expect(report.written).toEqual(['2019/03/first', '2019/04/second', '2019/05/third']);
    expect(await errorsOf(folder)).toEqual([]);
    expect(storyIn(folder, '2019/03/first/index')).toMatchInlineSnapshot(`
      "---
      title: "A first berth and its price"
      description: "Home, the other. Ada A first berth and its price More words stand here, and they are enough for a summary of the story."
      date: 2019-03-04
      section: news
      authors: [mira-odell]
      tags: [tolls]
      cover:
        src: "quay.png"
        alt: "Cranes"
      aliases:
        - "/notes/posts/first/"
      ---

      [Home](https://quay.example/notes/about/), [the other](/2019/04/second/).

      <Aside title="Mind the gap">

      It is **dark**.

      </Aside>

      Ada A first berth and its price

      More words stand here, and they are enough for a summary of the story.
      "
    `);
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "address-unknown": 1,
        "component": 1,
        "cover-credit": 1,
        "entry-made": 4,
        "internal-tag": 2,
        "link-old": 1,
        "no-author": 1,
        "no-section": 2,
        "other-type": 1,
        "page": 1,
        "summary-made": 3,
        "template": 1,
      }
    `);
    expect(addressesOf(source)).toEqual([
      'https://quay.example/notes/posts/first/',
      'https://quay.example/notes/2019/04/second/',
    ]);
    const again = await run(folder, source);
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 3]);
  });
});

describe('a site of Astro', () => {
  const ASTRO = {
    'astro.config.mjs':
      'throw new Error("run");\nexport default { site: "https://quay.example", base: "/notes" };\n',
    'src/pages/stories/[...id].astro':
      "---\nconst all = await getCollection('blog');\nreturn all.map((post) => ({ params: { id: post.id }, props: post }));\n---\n",
    'src/content/authors/mira.json': '{"name": "Mira Odell"}',
    'src/content/blog/2019/First Berth.mdx':
      '---\ntitle: A first berth and its price\npubDate: Mar 04 2019\nauthor: mira\nheroImage: ../../../assets/quay.png\nheroImageAlt: Cranes\n---\n' +
      "import { Image } from 'astro:assets';\nimport Chart from '../Chart.astro';\nimport quay from '@/assets/quay.png';\n\nexport const rate = 3;\n\n" +
      '<Image src={quay} alt="A quay" />\n\n<YouTube id="abcdefghijk" />\n\n<Callout title="Mind">\n\nIt is **dark** at {rate} o’clock{" "}there.\n\n</Callout>\n\n<Chart data={[1, 2]}>\n\nInner words.\n\n</Chart>\n\n' +
      `See [the other](./second.md) and <b>bold</b>.\n\n${WORDS}\n`,
    'src/content/blog/2019/second.md': `---\ntitle: The second berth, told again\npubDate: 2019-04-05\n---\nBraces {stay} as <Words> do. ${WORDS}\n`,
    'src/content/blog/broken.mdx': `---\ntitle: A text that is no MDX\npubDate: 2019-05-06\n---\nHere {is an end that never comes. ${WORDS}\n`,
    'src/pages/about.md': '---\ntitle: About\n---\nUs.\n',
  };

  it('becomes stories that the check finds no error in', async () => {
    const folder = contentFolder({});
    const source = sourceSite(ASTRO, ['src/assets/quay.png']);
    const report = await run(folder, source);
    expect(report.written).toEqual(['2019/03/first-berth', '2019/04/second', '2019/05/broken']);
    expect(await errorsOf(folder)).toEqual([]);
    expect(storyIn(folder, '2019/03/first-berth/index')).toMatchInlineSnapshot(`
      "---
      title: "A first berth and its price"
      description: "Inner words. See the other and bold. More words stand here, and they are enough for a summary of the story."
      date: 2019-03-04
      section: news
      authors: [mira-odell]
      tags: []
      cover:
        src: "quay.png"
        alt: "Cranes"
      aliases:
        - "/notes/stories/2019/first-berth/"
      ---

      <Embed url="https://www.youtube.com/watch?v=abcdefghijk" title="YouTube" />

      <Aside title="Mind">

      It is **dark** at o’clock there.

      </Aside>

      Inner words.

      See [the other](/2019/04/second/) and **bold**.

      More words stand here, and they are enough for a summary of the story.
      "
    `);
    expect(storyIn(folder, '2019/05/broken')).toContain('an end that never comes');
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "component": 2,
        "cover-credit": 1,
        "embed-title": 1,
        "entry-made": 3,
        "no-author": 2,
        "no-section": 3,
        "page": 1,
        "program": 2,
        "summary-made": 3,
      }
    `);
    expect(addressesOf(source)).toEqual([
      'https://quay.example/notes/stories/2019/first-berth/',
      'https://quay.example/notes/stories/2019/second/',
      'https://quay.example/notes/stories/broken/',
    ]);
    const again = await run(folder, source);
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 3]);
  });
});

it('tells the kind of a site by its files', () => {
  const kindOf = (files: Readonly<Record<string, string>>): string =>
    readSource(sourceSite({ 'content/a.md': PAGE, ...files }), undefined, TIME).archive.kind;
  expect(kindOf({ 'config/_default/hugo.yaml': '' })).toBe('hugo');
  expect(kindOf({ 'config.toml': '' })).toBe('hugo');
  expect(kindOf({ '_config.yml': '' })).toBe('jekyll');
  expect(kindOf({ '.eleventy.js': '' })).toBe('eleventy');
  expect(kindOf({ 'astro.config.ts': '' })).toBe('astro');
  expect(kindOf({})).toBe('markdown');
});

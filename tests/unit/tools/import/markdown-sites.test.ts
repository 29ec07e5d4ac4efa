import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../tools/import/read-source.ts';
import { contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { countsOf, run, TIME } from './run-import.ts';
import { errorsOf, sourceSite, storyIn } from './source-site.ts';

const JEKYLL = {
  '_config.yml':
    'title: Quay Notes\nurl: https://quay.example\nbaseurl: /notes\npermalink: /:categories/:year/:month/:day/:title.html\ntimezone: Europe/Paris\nauthor: { name: Ada Moor }\n',
  '_data/authors.yml':
    'mira: { name: Mira Odell, bio: Mira Odell has written about harbours for years. }\n',
  '_includes/figure.html':
    '{% comment %}own{% endcomment %}<figure><img src="{{ include.src | relative_url }}" alt="{{ include.alt }}">{% if include.caption %}<figcaption>{{ include.caption }}</figcaption>{% endif %}</figure>',
  '_includes/terms.md':
    '[berth]: https://berth.example/\n{% for x in site.tags %}[{{ x }}]: /x/\n{% endfor %}',
  '_posts/2019-03-04-first-berth.md':
    '---\nlayout: post\ntitle: "A `first` berth & what it costs"\nauthor: mira\ncategories: [Freight]\ntags: tolls queues\nimage: { path: /assets/quay.png, alt: Two cranes }\nsubtitle: Words below\ndescription: A berth is a parking place for ships, and it is let by the hour.\nredirect_from: /old/berth/\nmood: calm\n---\n' +
    'A berth is let [by the hour]({% post_url 2019-04-05-second-berth %}). See [the other](2019-04-05-second-berth.md#next) and [home]({{ site.baseurl }}/about/).\n{: .lead}\n\n' +
    '{% highlight js %}\nlet a = `{{ b }}`;\n{% endhighlight %}\n\n{% raw %}{{ printed }}{% endraw %}\n\n' +
    '{% include figure.html src="/assets/quay.png" alt="A quay" caption="By night" %}\n\n' +
    '{% include youtube.html id="abcdefghijk" %}\n\nThe [berth] is free.\n\n{% include terms.md %}\n\n' +
    '{% if page.mood %}Calm{% endif %} {{ page.mood }} {{ unknown }}\n\nToll\n: What a ship pays.\n\n* TOC\n{:toc}\n\nA note[^1].\n\n[^1]: It is short.\n',
  'news/_posts/2019-04-05-second-berth.md':
    '---\ndate: 2019-04-05 01:30:00 +2\nmood: "calm,\nand long"\n---\n# The second berth, told again\n\n## Next\n\nMore words stand here, and they are enough for a summary of the story.\n',
  '_posts/2019-05-06-hidden.md': '---\ntitle: Hidden\npublished: false\n---\nNo.\n',
  '_posts/2031-05-06-later.md': '---\ntitle: Later\n---\nNo.\n',
  '_posts/2019-05-07-broken.md': '---\ntitle: "a\n---\nNo.\n',
  '_drafts/idea.md': 'An idea.\n',
  'about.md': '---\ntitle: About\n---\nUs.\n',
  'README.md': 'Read me.\n',
};

describe('a site of Jekyll', () => {
  it('becomes stories that the check finds no error in', async () => {
    const folder = contentFolder({});
    const report = await run(folder, sourceSite(JEKYLL, ['assets/quay.png']));
    expect(await errorsOf(folder)).toEqual([]);
    expect(report.written).toEqual(['2019/03/first-berth', '2019/04/second-berth']);
    expect(storyIn(folder, '2019/03/first-berth/index')).toMatchInlineSnapshot(`
      "---
      title: "A first berth & what it costs"
      description: "A berth is a parking place for ships, and it is let by the hour."
      date: 2019-03-04
      section: freight
      authors: [mira-odell]
      tags: [tolls, queues]
      cover:
        src: "quay.png"
        alt: "Two cranes"
        caption: "By night"
      aliases:
        - "/notes/freight/2019/03/04/first-berth.html"
        - "/notes/old/berth/"
      ---

      A berth is let [by the hour](/2019/04/second-berth/). See [the other](/2019/04/second-berth/#section-next) and [home](https://quay.example/notes/about/).

      \`\`\`js
      let a = \`{{ b }}\`;
      \`\`\`

      \\{\\{ printed }}

      <Embed url="https://www.youtube.com/watch?v=abcdefghijk" title="YouTube" />

      The [berth](https://berth.example/) is free.

      Calm calm

      Toll
      : What a ship pays.

      A note[^1].

      [^1]: It is short.
      "
    `);
    expect(storyIn(folder, '2019/04/second-berth')).toMatchInlineSnapshot(`
      "---
      title: "The second berth, told again"
      description: "More words stand here, and they are enough for a summary of the story."
      date: 2019-04-04T19:30:00-04:00
      section: news
      authors: [ada-moor]
      tags: []
      aliases:
        - "/notes/news/2019/04/05/second-berth.html"
      ---

      ## Next

      More words stand here, and they are enough for a summary of the story.
      "
    `);
    expect(readFileSync(join(folder, 'authors.yaml'), 'utf8')).toContain('harbours for years');
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "attributes": 1,
        "cover-credit": 1,
        "draft": 2,
        "embed-title": 1,
        "entry-made": 6,
        "fields-unreadable": 1,
        "link-old": 1,
        "other-field": 3,
        "other-type": 2,
        "page": 1,
        "scheduled": 1,
        "summary-made": 1,
        "template": 4,
      }
    `);
  });

  it.each([
    ['pretty', '/notes/freight/2019/03/04/first-berth/'],
    ['ordinal', '/notes/freight/2019/063/first-berth.html'],
    ['none', '/notes/freight/first-berth.html'],
    ['/:year/:i_month/:short_year/:title/', '/notes/2019/3/19/first-berth/'],
  ])('has its addresses by its rule: %s', (rule, address) => {
    const config = JEKYLL['_config.yml'].replace(/permalink: .*/u, `permalink: ${rule}`);
    const { archive } = readSource(
      sourceSite({ ...JEKYLL, '_config.yml': config }),
      undefined,
      TIME,
    );
    expect(archive.posts.flatMap(({ addresses }) => addresses)).toContain(
      `https://quay.example${address}`,
    );
  });

  it('is taken over once, and again where it changed there and not here', async () => {
    const folder = contentFolder({});
    const source = sourceSite(JEKYLL);
    await run(folder, source);
    const again = await run(folder, source);
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 2]);
    const here = join(folder, 'articles/2019/03/first-berth.mdx');
    writeFileSync(here, readFileSync(here, 'utf8').replace('is free', 'is ours'));
    for (const [name, text] of Object.entries(JEKYLL))
      writeFileSync(
        join(source, name),
        text.replaceAll(/The berth|More words|is free/gu, 'Lately'),
      );
    const changed = await run(folder, source);
    expect(changed.updated).toEqual(['2019/04/second-berth']);
    expect(countsOf(changed)['edited-here']).toBe(1);
    expect(readFileSync(here, 'utf8')).toContain('is ours');
  });
});

describe('a folder of Markdown', () => {
  const PLAIN = {
    '2020/berth.md':
      '---json\n{"title": "A berth of its own", "date": "2020-02-03T04:05:06Z", "authors": ["Ada Moor", {"name": "Mira Odell"}], "tags": "tolls, queues"}\n---\n\n![A quay](../pictures/a%20quay.png) Words of [the other](../other/2020-05-06-tolls.md) and [none](gone.md).\n',
    'other/2020-05-06-tolls.md':
      '# Tolls are up again\n\nA toll is a price, and `{{ braces }}` {stay} as they are.\n',
    'toml.md':
      '+++\ntitle = "A file in TOML"\ndate = 2020-07-08\ndraft = false\n[cover]\nimage = "pictures/a quay.png"\nalt = "Cranes"\ncredit = "Ada"\n+++\nWords that are long enough to make a summary of, as it should be.\n',
    'none.md': '# Without a date\n\nWords.\n',
  };

  it('becomes stories', async () => {
    const folder = contentFolder({});
    const report = await run(
      folder,
      sourceSite(PLAIN, ['pictures/a quay.png']),
      {},
      'https://old.example/',
    );
    expect(await errorsOf(folder)).toEqual([]);
    expect(report.written).toEqual(['2020/02/berth', '2020/05/tolls', '2020/07/toml']);
    expect(storyIn(folder, '2020/02/berth/index')).toMatchInlineSnapshot(`
      "---
      title: "A berth of its own"
      description: "Words of the other and none. A berth of its own: published on February 2, 2020."
      date: 2020-02-02T23:05:06-05:00
      section: news
      authors: [ada-moor, mira-odell]
      tags: [tolls, queues]
      aliases:
        - "/2020/berth/"
      ---

      <Figure src="a-quay.png" alt="A quay" />

      Words of [the other](/2020/05/tolls/) and [none](https://old.example/2020/berth/gone.md).
      "
    `);
    expect(storyIn(folder, '2020/05/tolls')).toMatchInlineSnapshot(`
      "---
      title: "Tolls are up again"
      description: "A toll is a price, and {{ braces }} {stay} as they are."
      date: 2020-05-06
      section: other
      authors: [the-old-site-staff]
      tags: []
      aliases:
        - "/other/2020-05-06-tolls/"
      ---

      A toll is a price, and \`{{ braces }}\` \\{stay} as they are.
      "
    `);
    expect(storyIn(folder, '2020/07/toml/index')).toMatchInlineSnapshot(`
      "---
      title: "A file in TOML"
      description: "Words that are long enough to make a summary of, as it should be."
      date: 2020-07-08
      section: news
      authors: [the-old-site-staff]
      tags: []
      cover:
        src: "a-quay.png"
        alt: "Cranes"
        credit: "Ada"
      aliases:
        - "/toml/"
      ---

      Words that are long enough to make a summary of, as it should be.
      "
    `);
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "entry-made": 7,
        "link-old": 1,
        "no-author": 2,
        "no-date": 1,
        "no-section": 2,
        "summary-made": 3,
      }
    `);
  });
});

describe('a file that cannot be read', () => {
  const isRoot = process.getuid?.() === 0;
  const examples = (source: string): string[] =>
    readSource(source, 'markdown', TIME).archive.left.map(({ example }) => example);

  it('is told with what keeps it from that', () => {
    const source = folderOf({
      'a.md': 'Words.',
      'large.md': 'a'.repeat(2 * 1024 * 1024 + 1),
    });
    writeFileSync(join(source, 'latin.md'), Buffer.from([0x63, 0xe9]));
    expect(examples(source)).toEqual(
      expect.arrayContaining(['large.md is larger than 2 MB', 'latin.md is no text in UTF-8']),
    );
  });

  it.skipIf(isRoot)('may be one of another account', () => {
    const source = folderOf({ 'a.md': 'Words.', 'shut.md': 'Words.' });
    chmodSync(join(source, 'shut.md'), 0);
    expect(examples(source)).toContain('shut.md may not be read or written by this account');
  });
});

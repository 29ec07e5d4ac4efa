import { textInHtml, htmlText } from './html-text.ts';
import type { SourceStory, StoryPart } from './source-story.ts';

/** An export of WordPress, half of it in blocks and half as its older editor kept it. */
export function wordpressExport(stories: readonly SourceStory[]): string {
  const items = stories.map((story) => {
    const date = story.at.toISOString().slice(0, 19).replace('T', ' ');
    const html = htmlText(story.parts);
    const text =
      story.number % 2 === 0
        ? html.replaceAll(/<\/?p>/gu, (tag) => (tag === '</p>' ? '\n' : ''))
        : html.replaceAll('<p>', '<!-- wp:paragraph -->\n<p>');
    return `<item><title><![CDATA[${story.title}]]></title><link>https://quay.example/${story.slug}/</link>
<dc:creator><![CDATA[${story.author}]]></dc:creator><guid isPermaLink="false">https://quay.example/?p=${story.number}</guid>
<content:encoded><![CDATA[${text}]]></content:encoded><excerpt:encoded><![CDATA[${story.summary}]]></excerpt:encoded>
<wp:post_id>${story.number}</wp:post_id><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>${story.slug}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="c"><![CDATA[${textInHtml(story.category)}]]></category>
${story.tags.map((tag) => `<category domain="post_tag" nicename="t"><![CDATA[${tag}]]></category>`).join('')}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Quay</title><link>https://quay.example</link><wp:wxr_version>1.2</wp:wxr_version>
${items.join('\n')}
</channel></rss>
`;
}

/** An export of Ghost, a third of it in each form in which it has kept texts. */
export function ghostExport(stories: readonly SourceStory[]): string {
  const names = (of: (story: SourceStory) => readonly string[]): Map<string, string> =>
    new Map([...new Set(stories.flatMap(of))].map((name, at) => [name, `id${at}`]));
  const tags = names(({ category, tags: others }) => [category, ...others]);
  const users = names(({ author }) => [author]);
  const rows = (of: ReadonlyMap<string, string>): object[] =>
    Array.from(of, ([name, id]) => ({ id, name, slug: name.toLowerCase().replace(/\W+/gu, '-') }));
  const posts = stories.map((story) => ({
    id: `post${story.number}`,
    title: story.title,
    slug: story.slug,
    ...formOf(story),
    type: 'post',
    status: 'published',
    visibility: 'public',
    published_at: story.at.toISOString(),
    custom_excerpt: story.summary || null,
  }));
  const data = {
    posts,
    tags: rows(tags),
    users: rows(users),
    posts_tags: stories.flatMap(({ number, category, tags: others }) =>
      [category, ...others].map((name, order) => {
        return { post_id: `post${number}`, tag_id: tags.get(name), sort_order: order };
      }),
    ),
    posts_authors: stories.map(({ number, author }) => {
      return { post_id: `post${number}`, author_id: users.get(author), sort_order: 0 };
    }),
    settings: [{ key: 'title', value: 'The Quay' }],
  };
  return JSON.stringify({ db: [{ meta: { version: '5.80.0' }, data }] });
}

function formOf({ number, parts }: SourceStory): object {
  const html = htmlText(parts);
  if (number % 3 === 0) return { html };
  if (number % 3 === 1) {
    const cards = parts.map((part) => ['html', { html: htmlText([part]) }]);
    const sections = parts.map((part, at) =>
      part.kind === 'words' ? [1, 'p', [[0, [], 0, part.text]]] : [10, at],
    );
    const mobiledoc = { version: '0.3.1', atoms: [], markups: [], cards, sections };
    return { html, mobiledoc: JSON.stringify(mobiledoc) };
  }
  const root = { type: 'root', version: 1, children: parts.map(lexicalNode) };
  return { html, lexical: JSON.stringify({ root }) };
}

function lexicalNode(part: StoryPart): object {
  if (part.kind === 'words' || part.kind === 'heading') {
    const children = [{ type: 'extended-text', text: part.text, format: 0 }];
    return part.kind === 'words'
      ? { type: 'paragraph', children }
      : { type: 'extended-heading', tag: 'h2', children };
  }
  return { type: 'html', html: htmlText([part]) };
}

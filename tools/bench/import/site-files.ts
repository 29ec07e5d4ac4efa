import { slugOfNumber, type SourceStory, type StoryPart } from './source-story.ts';

/** Files of a site of Markdown by path. */
export type MadeFiles = Iterable<readonly [path: string, text: string]>;

/** What tells the sites of a system apart. */
interface SiteForm {
  readonly settings: MadeFiles;
  readonly path: (story: SourceStory) => string;
  /** A film, as the system's own command for one. */
  readonly film: (id: string) => string;
  readonly link: (number: number) => string;
}

const day = ({ at }: SourceStory): string => at.toISOString().slice(0, 10);
const iframe = (id: string): string =>
  `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
const address = (number: number): string => `/${slugOfNumber(number)}/`;

export const siteForms = {
  jekyll: {
    settings: [
      ['_config.yml', 'title: The Quay\nurl: https://quay.example\npermalink: /:title/\n'],
    ],
    path: (story) => `_posts/${day(story)}-${story.slug}.md`,
    film: (id) => `{% include youtube.html id="${id}" %}`,
    link: address,
  },
  hugo: {
    settings: [['hugo.toml', 'baseURL = "https://quay.example/"\ntitle = "The Quay"\n']],
    path: ({ slug }) => `content/posts/${slug}.md`,
    film: (id) => `{{< youtube ${id} >}}`,
    link: (number) => `{{< ref "/posts/${slugOfNumber(number)}.md" >}}`,
  },
  eleventy: {
    settings: [
      ['eleventy.config.js', 'export const config = { dir: { input: "src" } };\n'],
      ['src/posts/posts.json', '{ "permalink": "/{{ page.fileSlug }}/", "tags": "posts" }\n'],
    ],
    path: ({ slug }) => `src/posts/${slug}.md`,
    film: iframe,
    link: address,
  },
  astro: {
    settings: [
      ['astro.config.mjs', 'export default { site: "https://quay.example" };\n'],
      ['src/pages/[...slug].astro', '---\nimport { getCollection } from "astro:content";\n---\n'],
    ],
    path: ({ slug }) => `src/content/blog/${slug}.mdx`,
    film: (id) => `<YouTube id="${id}" />`,
    link: address,
  },
  markdown: {
    settings: [],
    path: ({ slug }) => `texts/${slug}.md`,
    film: iframe,
    link: (number) => `${slugOfNumber(number)}.md`,
  },
} as const satisfies Readonly<Record<string, SiteForm>>;

export function* siteFiles(stories: readonly SourceStory[], form: SiteForm): MadeFiles {
  yield* form.settings;
  for (const story of stories) {
    const fields = [
      `title: "${story.title}"`,
      `date: ${story.at.toISOString()}`,
      ...(story.summary === '' ? [] : [`description: "${story.summary}"`]),
      `author: ${story.author}`,
      `categories: ["${story.category}"]`,
      `tags: [${story.tags.join(', ')}]`,
      ...(story.series === undefined ? [] : [`series: ${story.series}`]),
    ];
    const text = story.parts.map((part) => markdownPart(part, form)).join('\n\n');
    yield [form.path(story), `---\n${fields.join('\n')}\n---\n\n${text}\n`];
  }
}

function markdownPart(part: StoryPart, { film, link }: SiteForm): string {
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'quote':
      return `> ${part.text}`;
    case 'heading':
      return `## ${part.text}`;
    case 'link':
      return `Before that: [${part.text}](${link(part.to)}).`;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return part.rows
        .map(([a, b], at) => (at === 0 ? `| ${a} | ${b} |\n| --- | ---: |` : `| ${a} | ${b} |`))
        .join('\n');
    case 'code':
      return `\`\`\`js\n${part.text}\n\`\`\``;
    case 'film':
      return film(part.id);
  }
}

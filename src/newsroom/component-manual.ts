/** What the manual says of one component. */
export interface ComponentManual {
  /** What it is for: its first paragraph. */
  readonly about: string;
  /** What to write in each attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between the tags of its first example; empty where there are none. */
  readonly example: string;
}

/**
 * What `docs/writing/components.md` says of each component, by its name.
 *
 * @param markdown with a heading ``## `<Name>` `` for each, a paragraph, a table of attributes and an
 *   example.
 */
export function componentManuals(markdown: string): Map<string, ComponentManual> {
  const sections = markdown.split(/^## /mu).slice(1);
  return new Map(
    sections.flatMap((section): [string, ComponentManual][] => {
      const name = /^`<(\w+)>`\n/u.exec(section)?.[1];
      return name === undefined ? [] : [[name, manualOf(name, section)]];
    }),
  );
}

function manualOf(name: string, section: string): ComponentManual {
  const [, about = ''] = section.split(/\n{2,}/u);
  const rows = section.matchAll(/^\| `(\w+)` +\| (.*?) *\|$/gmu);
  const open = new RegExp(`^\`\`\`mdx\\n<${name}\\b[^>]*>\\n+([\\s\\S]*?)\\n+</${name}>`, 'mu');
  return {
    about: plain(about),
    attributes: Object.fromEntries(
      Array.from(rows, ([, attribute = '', what = '']) => [attribute, plain(what)]),
    ),
    example: open.exec(section)?.[1] ?? '',
  };
}

/** Words without marks of Markdown, which forms do not show. */
function plain(markdown: string): string {
  const words = markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll('`', '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^required: /u, '')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { Problem } from '../../../src/problem/problem.ts';
import { atPlace, publishedAt, type ArchiveRule } from '../archive.ts';

/** Links to stories that are not out when the story with the link is. */
export const linkUnpublished: ArchiveRule = {
  id: 'link-unpublished',
  summary: 'A link to a draft, or to a story that appears later: until then its words are no link.',
  look({ content, now }) {
    const out = new Map<string, number | undefined>(
      content.articles.map((article) => [`/${article.id}/`, publishedAt(article)]),
    );
    return content.readings.flatMap(({ file, reading }): Problem[] => {
      const { frontmatter, references } = reading;
      if (frontmatter === undefined || frontmatter.draft) return [];
      const from = Math.max(now, frontmatter.date.at);
      return (references?.links ?? []).flatMap((link) => {
        const path = link.href.replace(/[?#].*$/u, '');
        if (!out.has(path)) return [];
        const at = out.get(path);
        if (at !== undefined && at <= from) return [];
        const state = at === undefined ? 'is a draft' : 'appears later';
        const message = `"${path}" ${state}; until it is out these words are no link`;
        return [atPlace(file.file, link, message, 'link-unpublished')];
      });
    });
  },
};

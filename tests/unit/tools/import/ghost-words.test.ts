import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readSource } from '../../../../tools/import/read-source.ts';
import { contentFolder } from '../../loader/folder.ts';
import { article, data, exported, ghostExport, posts } from './ghost-export.ts';
import { run, TIME } from './run-import.ts';

describe('whatever the editor made', () => {
  const KINDS = ['callout', 'toggle', 'button', 'bookmark', 'html', 'markdown', 'email', 'product'];
  const FIELDS = [
    ...['calloutText', 'heading', 'content', 'buttonText', 'html', 'markdown', 'productTitle'],
    ...['productDescription', 'header', 'subheader', 'disclaimer', 'caption', 'title', 'fileTitle'],
  ];
  const OWN: Readonly<Record<string, readonly string[]>> = {
    ...{ callout: ['calloutText'], toggle: ['heading', 'content'], button: ['buttonText'] },
    ...{ bookmark: ['title', 'caption'], html: ['html'], markdown: ['markdown'], email: ['html'] },
    ...{ product: FIELDS.slice(6, 8), header: ['header', 'subheader'] },
    ...{ signup: ['header', 'disclaimer'], image: ['caption'], gallery: ['caption'] },
    ...{ file: ['fileTitle'], unheard: ['header', 'caption'] },
  };
  const card = fc.constantFrom(...KINDS, 'header', 'signup', 'image', 'gallery', 'file', 'unheard');

  it('every word of it is in the article or named in the report', async () => {
    const node = fc.oneof(
      card.map((type) => ({ type })),
      fc
        .constantFrom('paragraph', 'quote', 'list', 'extended-heading', 'aside', 'novel')
        .map((type) => ({ type, isText: true })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (nodes) => {
        let count = 0;
        const word = (): string => `wq${count++}z`;
        const children = nodes.map((each) => {
          if (!('isText' in each)) {
            const own = OWN[each.type] ?? [];
            return { ...each, ...Object.fromEntries(own.map((name) => [name, word()])) };
          }
          const words = { type: 'extended-text', text: word(), format: count % 256 };
          const inner = each.type === 'list' ? { type: 'listitem', children: [words] } : words;
          return { type: each.type, children: [inner] };
        });
        const lexical = JSON.stringify({ root: { type: 'root', children } });
        const tables = { ...data, posts: [{ ...posts[1], mobiledoc: null, lexical }] };
        const folder = contentFolder({});
        const report = await run(folder, exported(ghostExport(tables)));
        const written = report.written.map((id) => article(folder, id)).join('');
        const all = written + JSON.stringify(report.losses);
        for (let at = 0; at < count; at++) expect(all).toContain(`wq${at}z`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a whole archive', () => {
  it('is read by as many steps as it has stories', () => {
    const tables = (length: number): object => ({
      ...data,
      posts: Array.from({ length }, (_, at) => ({ ...posts[3], id: `n${at}`, slug: `s-${at}` })),
    });
    const parsed = vi.spyOn(JSON, 'parse');
    onTestFinished(() => {
      parsed.mockRestore();
    });
    const steps = (length: number): number => {
      parsed.mockClear();
      const { archive } = readSource(exported(ghostExport(tables(length))), undefined, TIME);
      expect(archive.posts).toHaveLength(length);
      return parsed.mock.calls.length;
    };
    expect(steps(2_000) - 1).toBe(2_000 * (steps(1) - 1));
  });
});

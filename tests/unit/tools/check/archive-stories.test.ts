import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/problem/problem.ts';
import { runs } from '../../../runs.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { checkFolder, STORY } from './sample.ts';

const LONG = `${'A summary that goes on and on, as they did. '.repeat(8)}It ends.`;
const FIELDS = {
  title: '"Short"',
  description: `"${LONG}"`,
  tags: '[]',
  cover: '\n  src: bull.png',
};
const BODY = `Today *we* write of [it](http://example.com/).

**A bold line**

![](bull.png)

<Figure src="bull.png" alt="" />`;

const archive = (before: string): Record<string, string> => ({
  'archive.yaml': `before: ${before}\n`,
});
const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, level, rule, message }) =>
    `${file.replace('content/', '')} ${level} ${rule} ${/^"[^"]*"(?: of "\w+")?/u.exec(message)?.[0] ?? ''}`.trim(),
  );
/** Without what a picture that is not there is told of. */
const checked = async (files: Record<string, string>): Promise<string[]> =>
  told(await checkFolder(contentFolder(files))).filter((line) => !line.includes('file-missing'));

describe('a story of the archive', () => {
  it('is advised of what is long or missing, and not of style', async () => {
    const text = articleText(FIELDS, BODY);
    expect(await checked({ [STORY]: text, ...archive('2024-07-18') })).toEqual([
      `${STORY} warning field-length "title"`,
      `${STORY} warning field-length "description"`,
      `${STORY} warning field-length "tags"`,
      `${STORY} warning field-missing "alt" of "cover"`,
      `${STORY} warning field-missing "credit" of "cover"`,
      `${STORY} warning image-alt-missing`,
      `${STORY} warning image-alt-missing`,
    ]);
  });

  it('is a new one at the line itself, and without a line', async () => {
    const text = articleText(FIELDS, BODY);
    const asNew = [
      `${STORY} error field-length "title"`,
      `${STORY} error field-length "description"`,
      `${STORY} error field-length "tags"`,
      `${STORY} error field-missing "alt" of "cover"`,
      `${STORY} error field-missing "credit" of "cover"`,
      `${STORY} error image-alt-missing`,
      `${STORY} error image-alt-missing`,
      `${STORY} warning date-word "Today"`,
      `${STORY} warning markdown-no-emphasis-as-heading`,
      `${STORY} warning url-http`,
    ];
    const sorted = async (files: Record<string, string>): Promise<string[]> =>
      (await checked({ [STORY]: text, ...files })).toSorted();
    expect(await sorted(archive('2024-07-17T09:30:00-04:00'))).toEqual(asNew.toSorted());
    expect(await sorted({})).toEqual(asNew.toSorted());
  });

  it.each([
    ['<script>x</script>', 'html'],
    ['[gone](/2024/01/nothing/)', 'link-unknown'],
    ['[wrong](javascript:x)', 'url-scheme'],
    ['It rose, and $ZZZZ fell.', 'ticker-unknown'],
    ['[nowhere]()', 'link-empty'],
  ])('is refused for what would harm its readers: %s', async (body, rule) => {
    const text = articleText({ description: `"${LONG}"` }, body);
    const lines = await checked({ [STORY]: text, ...archive('2025-01-01') });
    expect(lines).toContain(`${STORY} error ${rule}`.trim());
    expect(lines).toContain(`${STORY} warning field-length "description"`);
  });

  it.each([
    ['section', 'nowhere', 'section-unknown'],
    ['kind', 'tale', 'field-value'],
    ['wrong', 'field', 'field-unknown'],
    ['sponsor', '{ name: x }', 'field-missing'],
    ['description', `"${'word '.repeat(400)}"`, 'field-length'],
  ])('with a wrong %s is refused for that, and advised of the rest', async (name, value, rule) => {
    const text = articleText({ title: '"Short"', [name]: value }, 'Text.');
    const lines = await checked({ [STORY]: text, ...archive('2025-01-01') });
    expect(lines.find((line) => line.includes(` error ${rule}`))).toBeDefined();
    expect(lines).toContain(`${STORY} warning field-length "title"`);
  });

  it('whose line is moved, or its date, is judged anew', async () => {
    const folder = contentFolder({ [STORY]: articleText(FIELDS, BODY), ...archive('2024-07-18') });
    const levels = async (): Promise<string[]> => [
      ...new Set(
        (await checkFolder(folder))
          .filter(({ rule }) => rule !== 'file-missing')
          .map(({ level, rule }) => (level === 'error' ? level : rule)),
      ),
    ];
    const asOld = ['field-length', 'field-missing', 'image-alt-missing'];
    expect(await levels()).toEqual(asOld);
    writeFileSync(join(folder, 'archive.yaml'), 'before: 2024-07-01\n');
    expect(await levels()).toContain('error');
    writeFileSync(join(folder, 'archive.yaml'), 'before: 2024-08-01\n');
    expect(await levels()).toEqual(asOld);
    writeFileSync(join(folder, STORY), articleText({ ...FIELDS, date: '2024-07-30' }, BODY));
    expect(await levels()).toEqual(asOld);
    writeFileSync(join(folder, 'archive.yaml'), 'before: 2024-07-30\n');
    expect(await levels()).toContain('date-word');
  });

  it('is one by its date alone, whatever else is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.record(
          {
            title: fc.constantFrom('"Short"', '"A title that is long enough"'),
            tags: fc.constantFrom('[]', `[${'small-caps, '.repeat(9)}]`),
            description: fc.constantFrom('x', `"${LONG}"`),
            section: fc.constantFrom('markets', 'none', '[]'),
          },
          { requiredKeys: [] },
        ),
        async (day, line, fields) => {
          const two = (number: number): string => String(number).padStart(2, '0');
          const text = articleText({ ...fields, date: `2024-07-${two(day)}` });
          const files = { [STORY]: text, ...archive(`2024-07-${two(line)}`) };
          const problems = await checkFolder(contentFolder(files));
          const lengths = problems.filter(({ rule }) => rule === 'field-length');
          const level = day < line ? 'warning' : 'error';
          expect([...new Set(lengths.map((each) => each.level)), level]).toEqual(
            lengths.length === 0 ? [level] : [level, level],
          );
        },
      ),
      runs(10),
    );
  });
});

describe('archive.yaml', () => {
  it.each([
    ['before: yesterday', 'date-invalid'],
    ['before: 2024-07-18\nafter: 2020-01-01', 'field-unknown'],
    ['[]', 'field-type'],
    ['until: 2024-07-18', 'field-unknown'],
  ])('that says "%s" is refused', async (text, rule) => {
    const lines = await checked({ [STORY]: articleText(), 'archive.yaml': `${text}\n` });
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toContain(
      `archive.yaml error ${rule}`,
    );
  });
});

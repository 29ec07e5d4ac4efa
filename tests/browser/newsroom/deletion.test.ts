import { expect, test } from 'vitest';
import { chooseOption, closedForm, FERRIES, online, openEntry, type Online } from './online.ts';
import { field, saveButton, words } from './story-form.ts';

const ABOUT =
  '---\ntitle: About the paper\ndescription: Who writes it, who pays for it and how to reach us all.\n---\n\nWords.\n';
const FILES = {
  ...FERRIES.files,
  // Of another story, in a folder below the same month.
  'content/articles/2024/12/harbors/data.csv': 'date,price\n2024-01,8\n',
  'content/articles/2024/12/harbors/index.mdx': FERRIES.text.replace('ferries', 'harbors'),
  'content/pages/about.mdx': ABOUT,
  'content/pages/terms.mdx': ABOUT.replace('About', 'Terms of'),
  'content/pages/house.csv': 'a,b\n1,2\n',
};

/** Which files of those that were there `main` has no more. */
function goneFrom({ github }: Online): () => string[] {
  const before = [...(github.paper.branches.get('main')?.files.keys() ?? [])];
  return () => before.filter((path) => github.paper.text(path) === undefined).toSorted();
}

/** Asks for the deletion of an entry. @returns what the editor asked before. */
async function remove(desk: Online, entry: string): Promise<string> {
  const { page, github } = desk;
  const count = github.pulls.length;
  await openEntry(desk, entry);
  await chooseOption(page, 'Delete');
  const question = page.getByRole('alertdialog');
  const asked = await question.textContent();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => github.pulls.length).toBe(count + 1);
  await closedForm(page);
  return asked ?? '';
}

/** Has what is to be deleted deleted, on the board. */
async function publishDeletion({ page, newsroom }: Online): Promise<void> {
  await page.goto(`${newsroom.url}#/workflow`);
  await page.getByRole('button', { name: 'Delete Entry' }).last().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
}

test.each([
  ['a story with the files of its folder alone', FERRIES.entry, Object.keys(FERRIES.files)],
  ['a page alone', 'pages/entries/about', ['content/pages/about.mdx']],
])(
  '%s goes, by a pull request, after it is said what leads nowhere then',
  async (_, entry, paths) => {
    const desk = await online(undefined, { files: FILES });
    const gone = goneFrom(desk);
    const asked = await remove(desk, entry);
    expect(asked).toContain('Its address, its old ones and links to it lead nowhere then');
    expect(asked).toContain('not deleted but withdrawn');
    const pulls = () => desk.github.pulls;
    await expect.poll(pulls).toMatchObject([{ labels: ['sveltia-cms/pending_deletion'] }]);
    expect(gone()).toEqual([]);
    await publishDeletion(desk);
    await expect.poll(gone).toEqual(paths.toSorted());
    expect(desk.github.pulls).toMatchObject([{ state: 'MERGED' }]);
  },
);

test('a story that shares the folder of its month cannot be deleted', async () => {
  const desk = await online(undefined, { files: FILES });
  const { page } = desk;
  await openEntry(desk, 'singles/entries/2024/12/first');
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem').first().waitFor();
  const enabled = page.getByRole('menuitem', { name: /Delete/u, disabled: false });
  expect(await enabled.count()).toBe(0);
});

/** Of each registry: a value, its text, and what of that becomes what. */
const REGISTRIES = [
  [
    'tags',
    'tags.0.name',
    '# In the order of the desk.\n- id: small-caps\n  name: Small caps # as printed\n  description: Small companies.\n',
    'Small caps',
    'Small companies',
  ],
  [
    'tickers',
    'tickers.0.name',
    '# By weight.\n- { symbol: AAPL, name: Apple, type: equity, exchange: XNAS } # the largest\n- { symbol: META, name: Meta, type: equity, exchange: XNAS }\n',
    'Apple',
    'Apple Inc',
  ],
  [
    'authors',
    'authors.0.role',
    '- id: markets-desk\n  name: Markets Desk\n  type: desk\n  role: Markets # since 2020\n  bio: The desk that covers prices.\n',
    'role: Markets',
    'role: Prices',
  ],
  [
    'calendar',
    'calendar.0.title',
    '# Winter\n- id: jobs-report\n  title: Jobs report # of the month\n  date: 2024-12-24\n  kind: data-release\n',
    'Jobs report',
    'Report of jobs',
  ],
] as const;

test('a change of a registry is a pull request that changes it alone, and leaves remarks', async () => {
  const files = Object.fromEntries(
    REGISTRIES.map(([name, , text]) => [`content/${name}.yaml`, text]),
  );
  const desk = await online(undefined, { files });
  const { newsroom, page, github } = desk;
  for (const [name, path, text, was, is] of REGISTRIES) {
    await page.goto(`${newsroom.url}#/collections/registries/entries/${name}`);
    // The form of the one before stays until this one is drawn.
    await field(page, name).first().waitFor();
    await page.getByRole('button', { name: 'Expand' }).first().click();
    await words(page, path).fill(is.replace('role: ', ''));
    await saveButton(page).click();
    await page.getByRole('button', { name: 'Later' }).click();
    const branch = `cms/registries/${name}`;
    const pull = () => github.pulls.find((each) => each.branch === branch);
    await expect.poll(pull, { message: name }).toMatchObject({ isDraft: true });
    await closedForm(page);
    for (const [other, , before] of REGISTRIES) {
      const after = other === name ? text.replace(was, is) : before;
      expect(github.paper.text(`content/${other}.yaml`, branch), `${name}, ${other}`).toBe(after);
      expect(github.paper.text(`content/${other}.yaml`)).toBe(before);
    }
  }
  expect(github.pulls).toHaveLength(REGISTRIES.length);
});

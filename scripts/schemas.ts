import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rulesPage } from '../tools/check/rules-page.ts';
import { writeCompletion } from '../tools/editor/completion.ts';
import { frontmatterPage } from '../tools/editor/frontmatter-page.ts';
import { jsonSchemas } from '../tools/editor/schemas.ts';
import { readRegistries } from '../src/loader/registry.ts';
import { walkArticles } from '../src/loader/walk.ts';
import { site } from '#site';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run schemas

Writes what follows from the schemas and rules in src/: the JSON Schemas in schemas/, docs/frontmatter.md
and docs/writing/rules.md, which are under version control, and the ids that editors offer, which are
not. Run it after changing a schema, a comment in one, or a rule.
`;

await command({ usage: USAGE, options: {}, run: () => write(process.cwd()) });

async function write(projectDir: string): Promise<undefined> {
  const schemas = jsonSchemas(projectDir, site);
  const files = new Map<string, string>([
    ['docs/frontmatter.md', frontmatterPage(schemas)],
    ['docs/writing/rules.md', rulesPage()],
    ...[...schemas].map(([name, schema]): [string, string] => [
      `schemas/${name}.schema.json`,
      JSON.stringify(schema),
    ]),
  ]);
  for (const [file, text] of files) {
    const path = join(projectDir, file);
    mkdirSync(dirname(path), { recursive: true });
    const options = await resolveConfig(path);
    writeFileSync(path, await format(text, { ...options, filepath: path }));
    say(file);
  }
  const contentDir = join(projectDir, 'content');
  const { registries } = readRegistries(contentDir, 'content', site, []);
  const articles = walkArticles(join(contentDir, 'articles'), 'articles', []);
  writeCompletion(projectDir, { registries, files: articles });
}

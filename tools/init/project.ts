import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { siteUrlOf } from '../../src/schema/site-address.ts';
import { slugOf } from '../../src/typography/slug.ts';
import type { Answers, NewConfiguration } from './answers.ts';

/** What files of the project are to say of a paper. */
export type PaperName = Pick<Answers, 'config' | 'organization'>;

/** Gives the text of a file of the project after it was made another paper's. */
type Edit = (text: string, paper: PaperName) => string;

/** Files that name the paper, and how each comes to name another; comments stay. */
export const projectEdits: Readonly<Record<string, Edit>> = {
  '.github/CODEOWNERS': (text, { organization }) =>
    organization === undefined ? text : text.replaceAll('YOUR-ORGANIZATION', organization),
  '.github/ISSUE_TEMPLATE/correction.yml': (text, { config }) =>
    text.replace(/(placeholder: )https:\/\/\S+/u, `$1${config.url}/2026/12/a-story/`),
  'wrangler.jsonc': (text, { config }) =>
    text.replace(/("name": )"[^"]*"/u, (_, field: string) => field + quoted(nameOf(config))),
  LICENSE: license,
  'package.json': (text, { config }) =>
    text
      .replace(/("name": )"[^"]*"/u, (_, field: string) => field + quoted(nameOf(config)))
      .replace(
        /("description": )"[^\n]*"/u,
        (_, field: string) => field + quoted(`${config.name}: ${config.tagline}`),
      ),
  'package-lock.json': (text, { config }) => {
    const old = /"name": "[^"]*"/u.exec(text)?.[0] ?? '';
    // The project names itself twice, before all packages.
    const [before = '', between = '', ...rest] = text.split(old);
    const name = `"name": ${quoted(nameOf(config))}`;
    return old === '' ? text : before + name + between + name + rest.join(old);
  },
  'README.md': (text, { config }) => text.replace(/^# .*$/mu, () => `# ${config.name}`),
  'src/site.config.ts': (text, { config }) => configured(text, config),
};

/** A file of the project under the name of a paper; one that bears none as it is. */
export async function named(path: string, text: string, paper: PaperName): Promise<string> {
  const edit = projectEdits[path];
  if (edit === undefined) return text;
  const made = edit(text, paper);
  if (!path.endsWith('.ts')) return made;
  const config = await resolveConfig(join(import.meta.dirname, 'project.ts'));
  return format(made, { ...config, parser: 'typescript' });
}

/** A name that hosts and npm take: small letters, digits and hyphens. */
function nameOf({ name, language }: NewConfiguration): string {
  const slug = slugOf(name, language).slice(0, 50).replace(/-$/u, '');
  return slug === '' ? 'publication' : slug;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Who wrote the program keeps the notice that the licence asks for; the paper stands above it. */
function license(text: string, { config }: PaperName): string {
  const holder = config.publisher.name;
  if (text.includes(` ${holder}\n`)) return text;
  return text.replace(/^Copyright \(c\) (\d{4})/mu, (notice, year: string) => {
    return `Copyright (c) ${year} ${holder}\n${notice}`;
  });
}

function configured(text: string, config: NewConfiguration): string {
  const { publisher, ...fields } = config;
  const url = siteUrlOf(config.url) ?? config.url;
  const top = Object.entries({ ...fields, url });
  const inner = Object.entries(publisher);
  const set =
    (indent: string) =>
    (made: string, [field, value]: [string, string]) => {
      const place = new RegExp(
        `^(${indent}${field}:\\s*)(?:'(?:\\\\.|[^'\\\\])*'|"(?:\\\\.|[^"\\\\])*")`,
        'mu',
      );
      if (!place.test(made)) throw new Error(`src/site.config.ts has no field "${field}"`);
      return made.replace(place, (_, before: string) => before + literal(value));
    };
  return inner.reduce(set('    '), top.reduce(set('  '), text));
}

/** A string of TypeScript. */
function literal(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, '\\$&')}'`;
}

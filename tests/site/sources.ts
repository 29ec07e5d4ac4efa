import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { startHost, type Host } from '../host/host.ts';
import { CONFIGURATION } from '../paper.ts';
import { newFolder, type Archive, type BuildRun } from './archive.ts';

/** A part of the project that an edit changes: in what, and how its output shows it. */
interface Part {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Files of a site that are made of it. */
  readonly of: RegExp;
  /** How many there are at least. */
  readonly least: number;
  readonly mark: string;
}

const PARTS = {
  /** Every page of the publication has the foot. */
  template: {
    file: 'src/components/site/Footer.astro',
    from: '<footer class="footer">',
    to: '<footer class="footer" data-edition="evening">',
    of: /(?:^|\/)(?:index|404)\.html$/u,
    least: 10,
    mark: ' data-edition="evening">',
  },
  /** Feeds are made by plain code, which no page shows. */
  feeds: {
    file: 'src/feeds/rss.ts',
    from: 'const TTL = 30;',
    to: 'const TTL = 31;',
    of: /(?:^|\/)feed\.xml$/u,
    least: 10,
    mark: '<ttl>31</ttl>',
  },
  /** What a story says where its file is silent: files are read anew for it. */
  schema: {
    file: 'src/schema/article.ts',
    from: 'disclosures: z.array(prose(5, 500)).max(20).default([]),',
    to: "disclosures: z.array(prose(5, 500)).max(20).default(['Nobody here holds any of it.']),",
    of: /^\d{4}\/\d\d\/[^/]+\/index\.html$/u,
    least: 10,
    mark: 'Nobody here holds any of it.',
  },
  /** A setting that feeds alone depend on. */
  hub: {
    file: CONFIGURATION,
    from: 'hub: undefined as string | undefined,',
    to: "hub: 'https://hub.example/' as string | undefined,",
    of: /(?:^|\/)feed\.(?:xml|json)$/u,
    least: 10,
    mark: 'https://hub.example/',
  },
  /** Of `public/`, which no page is made of. */
  icon: {
    file: 'public/favicon.svg',
    from: '</svg>',
    to: '<!-- Evening. --></svg>',
    of: /^favicon\.svg$/u,
    least: 1,
    mark: '<!-- Evening. -->',
  },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

const PROJECT = join(import.meta.dirname, '../..');
/** What a build is made of. */
const SOURCES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const FOLDERS = ['public', 'scripts', 'src', 'tools', dirname(CONFIGURATION)];

/** A copy of the project's code, which may be edited, and builds by it. */
export interface Sources {
  /** Edits a part of the code, or takes the edit back. */
  toggle(part: PartName): void;
  /** Has every compiling of the pages edit a part of the code itself, while it is under way. */
  editWhenCompiled(part: PartName): void;
  /**
   * Builds as `archive.build` does, by this code. Pages compiled for one of its builds serve
   * all others of the same code.
   */
  build(archive: Archive, site: string, run?: BuildRun): Promise<{ code: number; output: string }>;
  /** Files of a site that do not show the code as it stands now, each with the part's name. */
  stale(site: string): string[];
}

export function copySources(): Sources {
  const project = newFolder();
  for (const path of [...SOURCES, ...FOLDERS]) {
    cpSync(join(PROJECT, path), join(project, path), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  const shelf = newFolder();
  copyMissing(inject('compiledPages'), shelf);
  const edited = new Set<string>();
  /** Builds as long as the code stays as it is. */
  let host: Host | undefined;
  const forget = (): void => {
    host?.stop();
    host = undefined;
  };
  onTestFinished(forget);
  return {
    toggle(name) {
      const { file, from, to } = PARTS[name];
      const text = readFileSync(join(project, file), 'utf8');
      const [old, by] = edited.has(name) ? [to, from] : [from, to];
      if (!text.includes(old)) throw new Error(`${file} does not hold "${old}"`);
      writeFileSync(join(project, file), text.replace(old, by));
      if (!edited.delete(name)) edited.add(name);
      forget();
    },
    editWhenCompiled(name) {
      const { file, from, to } = PARTS[name];
      const [path, old, by] = [join(project, file), from, to].map((text) => JSON.stringify(text));
      // The configuration is read by the process that compiles, and by no other.
      appendFileSync(
        join(project, 'astro.config.mjs'),
        `const { readFileSync, writeFileSync } = await import('node:fs');
         const code = readFileSync(${path}, 'utf8');
         if (!code.includes(${by})) writeFileSync(${path}, code.replace(${old}, ${by}));\n`,
      );
      forget();
    },
    async build(archive, site, run = {}) {
      const cache = run.env?.['CACHE_DIR'] ?? join(archive.folder, `${site}-cache`);
      copyMissing(shelf, join(cache, 'renderer'));
      host ??= startHost(project);
      const outcome = await archive.build(site, { ...run, project, host });
      if (outcome.code === 0) copyMissing(join(cache, 'renderer'), shelf);
      return outcome;
    },
    stale(site) {
      const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
      return Object.entries(PARTS).flatMap(([name, { of, least, mark }]) => {
        const made = files.filter((path) => of.test(path));
        if (made.length < least) return [`${name}: only ${made.length} files are made of it`];
        const wanted = edited.has(name);
        return made
          .map((path) => [path, readFileSync(join(site, path), 'utf8')] as const)
          .filter(([, text]) => !text.includes('http-equiv="refresh"'))
          .filter(([, text]) => text.includes(mark) !== wanted)
          .map(([path]) => `${path}: ${name}`);
      });
    },
  };
}

/** Copies those folders of a folder that another one lacks. */
function copyMissing(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (existsSync(join(to, name))) continue;
    cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  }
}

import type { Page, Route } from 'playwright-core';
import { isSchema } from '../../../src/schema/json-schema.ts';
import type { Refusal } from './made-github.ts';
import { MadeRepository, oidOf } from './made-repository.ts';
import type { Checkout } from './newsroom.ts';

type Body = Readonly<Record<string, unknown>>;
type Answer = readonly [status: number, json?: unknown];

const SERVER = 'https://gitea.com';
const REPOSITORY = '/api/v1/repos/owner/paper';
const NOW = '2024-12-24T12:00:00Z';

/**
 * Stands for Gitea and Forgejo, which differ in how files are read, with one repository,
 * `owner/paper`. Answers are made after https://docs.gitea.com/api/ and https://forgejo.org/docs/.
 */
export class MadeGitea {
  readonly paper = new MadeRepository('owner');
  /** What was asked to be changed. */
  readonly asked: Body[] = [];
  /** Answers each request in place of the service, where it says anything. */
  refuse: (what: string) => Refusal | undefined = () => undefined;
  /** Runs before a commit is judged. */
  before: () => void = () => undefined;
  readonly #version: string;

  /** @param version `1.24.0` of Gitea, `13.0.0` of Forgejo. */
  constructor(files: Checkout, version: string) {
    this.#version = version;
    this.paper.lay(files);
  }

  async answer(page: Page): Promise<void> {
    await page.context().route(`${SERVER}/api/**`, (route) => this.#reply(route));
  }

  async #reply(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const path = decodeURIComponent(pathname);
    const posted: unknown = request.method() === 'GET' ? {} : request.postDataJSON();
    const body = isSchema(posted) ? posted : {};
    const refused = this.refuse(`${request.method()} ${path.replace(REPOSITORY, '')}`);
    if (refused === 'unreachable') return route.abort('failed');
    const [status, json] = refused
      ? [refused.status, refused.body]
      : this.#answer(path, searchParams, body);
    return route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'application/json',
      body: JSON.stringify(json),
    });
  }

  #answer(path: string, asked: URLSearchParams, body: Body): Answer {
    const main = this.paper.branches.get('main');
    if (path === '/api/v1/version') return [200, { version: this.#version }];
    if (path === '/api/v1/settings/api')
      return [200, { max_response_items: 50, default_paging_num: 30 }];
    if (path === '/api/v1/user') {
      return [200, { id: 7, login: 'writer', full_name: 'A Writer', email: 'writer@example.com' }];
    }
    if (!path.startsWith(REPOSITORY) || main === undefined) return NOT_FOUND;
    const rest = path.slice(REPOSITORY.length);
    const files = [...main.files];
    if (rest === '')
      return [200, { permissions: { pull: true, push: true }, default_branch: 'main' }];
    if (rest === '/branches/main') return [200, { commit: { id: main.head, message: 'all' } }];
    if (rest.startsWith('/git/trees/')) {
      const tree = files.map(([name, bytes]) => ({
        ...{ path: name, type: 'blob', sha: oidOf(bytes), size: bytes.length },
      }));
      return [200, { tree, truncated: false }];
    }
    const shown = ([name, bytes]: readonly [string, Buffer]) => ({
      ...{ path: name, sha: oidOf(bytes), encoding: 'base64', content: bytes.toString('base64') },
    });
    if (rest === '/git/blobs') {
      const wanted = asked.get('shas')?.split(',') ?? [];
      return [200, files.filter(([, bytes]) => wanted.includes(oidOf(bytes))).map(shown)];
    }
    if (rest === '/file-contents') {
      const wanted = Array.isArray(body['files']) ? body['files'] : [];
      return [200, files.filter(([name]) => wanted.includes(name)).map(shown)];
    }
    return rest === '/contents' ? this.#commit(body) : NOT_FOUND;
  }

  /** A file is held to the digest that its writer names. */
  #commit(body: Body): Answer {
    this.asked.push(body);
    this.before();
    const main = this.paper.branches.get('main');
    if (main === undefined) return NOT_FOUND;
    const all = Array.isArray(body['files']) ? body['files'].filter(isSchema) : [];
    for (const { operation, path, sha } of all) {
      const now = main.files.get(text(path));
      if (operation === 'create' && now !== undefined) {
        return [422, { message: `repository file already exists [path: ${text(path)}]` }];
      }
      if (operation !== 'create' && (now === undefined || oidOf(now) !== sha)) {
        return [
          422,
          { message: `sha does not match [given: ${text(sha)}, expected: ${oidOf(now ?? '')}]` },
        ];
      }
    }
    this.paper.commit(main, {
      additions: all
        .filter(({ operation }) => operation !== 'delete')
        .map(({ path, content }) => ({ path: text(path), contents: text(content) })),
      deletions: all
        .filter(({ operation }) => operation === 'delete')
        .map(({ path }) => ({ path: text(path) })),
    });
    const files = all.map(({ path }) => {
      const bytes = main.files.get(text(path));
      return bytes === undefined ? null : { path: text(path), sha: oidOf(bytes) };
    });
    return [201, { commit: { sha: main.head, created: NOW }, files }];
  }
}

const NOT_FOUND: Answer = [404, { message: 'The target could not be found.' }];

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { isSchema } from '../../../src/schema/json-schema.ts';
import { MadeRepository, oidOf } from './made-repository.ts';
import { MadeService, text, type Answer, type Body, type MadeRequest } from './made-service.ts';
import type { Checkout } from './newsroom.ts';

const REPOSITORY = '/api/v1/repos/owner/paper';
const NOW = '2024-12-24T12:00:00Z';

/**
 * Stands for Gitea and Forgejo, which differ in how files are read, with one repository,
 * `owner/paper`. Answers are made after https://docs.gitea.com/api/ and https://forgejo.org/docs/.
 */
export class MadeGitea extends MadeService {
  readonly paper = new MadeRepository('owner');
  /** Runs before a commit is judged. */
  before: () => void = () => undefined;
  readonly #version: string;

  /** @param version `1.24.0` of Gitea, `13.0.0` of Forgejo. */
  constructor(files: Checkout, version: string) {
    super('https://gitea.com/api');
    this.#version = version;
    this.paper.lay(files);
  }

  protected override take({ method, path, asked, body }: MadeRequest) {
    return {
      what: `${method} ${path.replace(REPOSITORY, '')}`,
      answer: () => this.#answer(path, asked, body),
    };
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

import type { Page, Route } from 'playwright-core';
import { isSchema } from '../../../src/schema/json-schema.ts';
import type { Checkout } from './newsroom.ts';

/** What the editor has asked to be changed, in order. */
export interface Asked {
  /** `POST /repos/owner/paper/pulls`, or the name of a mutation. */
  readonly what: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Who signs in, and what the service says. */
export interface GitHubOptions {
  /** Whether the account may write to the repository. Default true. */
  readonly mayWrite?: boolean;
}

const API = 'https://api.github.com';
const LOGIN = 'writer';
const HEAD = 'a'.repeat(40);

/**
 * Stands for GitHub's API, of REST and GraphQL, with one repository, `owner/paper`. Answers are made
 * after https://docs.github.com/en/rest and https://docs.github.com/en/graphql.
 */
export class MadeGitHub {
  readonly asked: Asked[] = [];
  /** Answers each request in place of the service, where it says anything. */
  refuse: (what: string) => { status: number; body: unknown } | 'unreachable' | undefined = () =>
    undefined;
  /** The head of `main`. */
  head = HEAD;
  readonly #files: readonly (readonly [path: string, text: string, oid: string])[];
  readonly #options: GitHubOptions;
  #labels: readonly string[] = [];

  constructor(files: Checkout, options: GitHubOptions = {}) {
    this.#options = options;
    this.#files = Object.entries(files).map(([path, text], at) => [path, text, oid(at + 1)]);
  }

  async answer(page: Page): Promise<void> {
    await page.route(`${API}/**`, (route) => this.#reply(route));
  }

  async #reply(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const posted: unknown = request.postDataJSON();
    const body = isSchema(posted) ? posted : {};
    const { query } = body;
    const asked = typeof query === 'string' ? query : '';
    const mutation = /mutation[^{]*\{\s*(\w+)/u.exec(asked)?.[1];
    const what = mutation ?? `${request.method()} ${decodeURIComponent(pathname)}`;
    const refused = this.refuse(what);
    if (refused === 'unreachable') return route.abort('failed');
    const isChange =
      request.method() !== 'GET' && (mutation !== undefined || pathname !== '/graphql');
    if (isChange && refused === undefined) {
      const { variables } = body;
      const input = isSchema(variables) && isSchema(variables['input']) ? variables['input'] : body;
      this.asked.push({ what, body: input });
    }
    const headers = { 'access-control-allow-origin': '*' };
    const send = (status: number, json?: unknown): Promise<void> =>
      route.fulfill({
        status,
        headers,
        ...(json === undefined
          ? {}
          : { contentType: 'application/json', body: JSON.stringify(json) }),
      });
    if (refused !== undefined) return send(refused.status, refused.body);
    if (pathname === '/graphql') return send(200, { data: this.#graph(body) });
    const [status, json] = this.#rest(request.method(), pathname, body);
    return send(status, json);
  }

  #rest(
    method: string,
    path: string,
    body: Readonly<Record<string, unknown>>,
  ): readonly [status: number, json?: unknown] {
    const { mayWrite = true } = this.#options;
    const repository = (owner: string) => ({
      ...{ full_name: `${owner}/paper`, private: false, allow_forking: true },
      ...{ owner: { login: owner, type: 'Organization' }, permissions: { push: mayWrite } },
      ...(owner === LOGIN ? { fork: true, parent: { full_name: 'owner/paper' } } : {}),
    });
    if (path === '/user') return [200, { id: 7, login: LOGIN, name: 'A Writer', email: null }];
    if (path.endsWith(`/collaborators/${LOGIN}`)) return mayWrite ? [204] : [404, {}];
    if (path === '/repos/owner/paper') return [200, repository('owner')];
    if (path === `/repos/${LOGIN}/paper`) {
      const isMade = this.asked.some(({ what }) => what.endsWith('/forks'));
      return isMade ? [200, repository(LOGIN)] : [404, { message: 'Not Found' }];
    }
    if (path.endsWith('/forks')) return [202, repository(LOGIN)];
    if (path.includes('/git/trees/')) {
      const tree = this.#files.map(([file, text, sha]) => ({
        ...{ path: file, mode: '100644', type: 'blob', sha, size: Buffer.byteLength(text) },
      }));
      return [200, { sha: this.head, tree, truncated: false }];
    }
    if (path.endsWith('/pulls') && method === 'POST') {
      const now = '2024-12-24T12:00:00Z';
      return [
        201,
        {
          ...{ number: 1, node_id: 'PR_1', title: body['title'], head: { sha: oid(900) } },
          ...{
            html_url: 'https://github.com/owner/paper/pull/1',
            created_at: now,
            updated_at: now,
          },
        },
      ];
    }
    const { labels } = body;
    if (Array.isArray(labels)) this.#labels = labels.map(String);
    if (path.includes('/issues/1')) {
      return [200, { number: 1, labels: this.#labels.map((name) => ({ name })) }];
    }
    if (path.endsWith('/merge')) {
      this.head = oid(901);
      return [200, { sha: this.head, merged: true }];
    }
    if (method === 'DELETE') return [204];
    return [404, { message: 'Not Found' }];
  }

  #graph(body: Readonly<Record<string, unknown>>): unknown {
    const query = String(body['query']);
    const variables = isSchema(body['variables']) ? body['variables'] : {};
    if (query.includes('createRef(')) return { createRef: { ref: { name: 'ref' } } };
    if (query.includes('createCommitOnBranch(')) return this.#commit(query);
    if (query.includes('markPullRequestReadyForReview'))
      return { markPullRequestReadyForReview: { pullRequest: { isDraft: false } } };
    if (query.includes('fork: repository')) {
      return { fork: { id: 'R_1' }, base: { ref: { target: { oid: this.head } } } };
    }
    if (query.includes('forks(')) return { repository: { forks: { nodes: [] } } };
    if (query.includes('refs(refPrefix')) return { repository: { refs: { nodes: [] } } };
    if (query.includes('pullRequests(')) {
      return { repository: { pullRequests: { totalCount: 0, nodes: [] } } };
    }
    const aliases = [...query.matchAll(/(content|commit)_(\d+): (?:object\(oid: "(\w+)")?/gu)];
    if (aliases.length > 0) {
      const answers = aliases.map(([, kind = '', at = '', sha]): [string, unknown] => [
        `${kind}_${at}`,
        kind === 'content' ? this.#blob(sha) : commitOf(),
      ]);
      return { repository: Object.fromEntries(answers) };
    }
    if (query.includes('defaultBranchRef')) {
      return { repository: { defaultBranchRef: { name: 'main' } } };
    }
    const nodes = [{ oid: this.head, message: 'all that was there' }];
    return variables['branch'] === undefined && !query.includes('history')
      ? { repository: null }
      : { repository: { ref: { target: { history: { nodes } } } } };
  }

  #blob(sha: string | undefined): unknown {
    const text = this.#files.find(([, , own]) => own === sha)?.[1];
    return text === undefined ? null : { text, isTruncated: false };
  }

  #commit(query: string): unknown {
    const asked = [...query.matchAll(/(file_\d+):/gu)].map(
      ([, name = ''], at): [string, unknown] => [name, { oid: oid(800 + at) }],
    );
    const commit = { oid: oid(900), committedDate: '2024-12-24T12:00:00Z' };
    return { createCommitOnBranch: { commit: { ...commit, ...Object.fromEntries(asked) } } };
  }
}

function oid(number: number): string {
  return number.toString(16).padStart(40, '0');
}

function commitOf(): unknown {
  const author = { name: 'A Writer', email: 'writer@example.com', user: { id: 7, login: LOGIN } };
  return { target: { history: { nodes: [{ author, committedDate: '2024-12-01T12:00:00Z' }] } } };
}

/** Signs in with a token, as somebody does who has made one. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.getByRole('textbox', { name: 'Personal Access Token' }).fill('github_pat_made');
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
}

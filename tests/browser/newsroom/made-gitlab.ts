import { isSchema } from '../../../src/schema/json-schema.ts';
import { changesBetween, MadeRepository, oidOf, type MadePull } from './made-repository.ts';
import { MadeService, text, type Answer, type Body, type MadeRequest } from './made-service.ts';
import type { Checkout } from './newsroom.ts';

/** Where it is, and its one project. */
const SERVER = 'https://gitlab.com';
const PROJECT = '/api/v4/projects/owner/paper';
const NOW = '2024-12-24T12:00:00Z';

/**
 * Stands for GitLab, of REST and GraphQL, with one project, `owner/paper`. Answers are made after
 * https://docs.gitlab.com/api/rest/ and https://docs.gitlab.com/api/graphql/reference/.
 */
export class MadeGitLab extends MadeService {
  readonly paper = new MadeRepository('owner');
  readonly pulls: MadePull[] = [];

  constructor(files: Checkout) {
    super(`${SERVER}/api`);
    this.paper.lay(files);
  }

  protected override take({ method, path, asked, body }: MadeRequest) {
    const what = `${method} ${path.replace(PROJECT, '')}`;
    if (path.endsWith('/graphql')) {
      const given = isSchema(body['variables']) ? body['variables'] : {};
      return { what, answer: () => [200, this.#graph(String(body['query']), given)] as const };
    }
    return {
      what,
      change: method === 'GET' ? undefined : body,
      answer: () => this.#rest(method, path, asked, body),
    };
  }

  #rest(method: string, path: string, asked: URLSearchParams, body: Body): Answer {
    if (path === '/api/v4/user')
      return [200, { id: 7, username: 'writer', name: 'A Writer', email: 'writer@example.com' }];
    const rest = path.startsWith(PROJECT) ? path.slice(PROJECT.length) : undefined;
    if (rest === undefined) return NOT_FOUND;
    if (rest === '/users') return [200, [{ id: 7, username: 'writer' }]];
    if (rest === '/repository/commits') return method === 'POST' ? this.#commit(body) : [200, []];
    if (rest === '/deployments' || rest.endsWith('/statuses')) return [200, []];
    const [, name] = /^\/repository\/branches\/(.+)$/u.exec(rest) ?? [];
    if (name !== undefined && method === 'DELETE')
      return this.paper.branches.delete(name) ? [204] : NOT_FOUND;
    if (name !== undefined) {
      const branch = this.paper.branches.get(name);
      return branch === undefined ? NOT_FOUND : [200, { name, commit: { id: branch.head } }];
    }
    if (rest === '/merge_requests')
      return method === 'POST' ? this.#propose(body) : [200, this.#listed(asked)];
    const [, number, more = ''] = /^\/merge_requests\/(\d+)(\/\w+)?$/u.exec(rest) ?? [];
    const pull = this.pulls[Number(number) - 1];
    return pull === undefined ? NOT_FOUND : this.#onPull(pull, more, method, body);
  }

  #graph(query: string, given: Body): unknown {
    const branch = this.paper.branches.get(text(given['branch']));
    const files = [...(branch?.files ?? [])];
    if (query.includes('lastCommit')) {
      return data(branch && { tree: { lastCommit: { sha: branch.head, message: 'all' } } });
    }
    if (query.includes('rootRef')) return data({ rootRef: 'main' });
    if (query.includes('tree(')) {
      const nodes = files.map(([path, bytes]) => ({ type: 'blob', path, sha: oidOf(bytes) }));
      return data({ tree: { blobs: { nodes, pageInfo: { endCursor: '', hasNextPage: false } } } });
    }
    const wanted = Array.isArray(given['paths']) ? given['paths'].map(String) : [];
    const nodes = wanted.flatMap((path) => {
      const bytes = branch?.files.get(path);
      if (bytes === undefined) return [];
      return [
        { path, oid: oidOf(bytes), size: String(bytes.length), rawTextBlob: bytes.toString() },
      ];
    });
    return data({ blobs: { nodes } });
  }

  /** As `Files::MultiService` judges it: a file is held to the commit that its writer names. */
  #commit(body: Body): Answer {
    const name = text(body['branch']);
    const [start, sha] = [text(body['start_branch']), text(body['start_sha'])];
    if (start !== '' || sha !== '') {
      if (this.paper.branches.has(name)) {
        return [
          400,
          {
            message: `A branch called '${name}' already exists. Switch to that branch in order to make changes`,
          },
        ];
      }
      this.paper.begin(name, sha === '' ? (this.paper.branches.get(start)?.head ?? '') : sha);
    }
    const branch = this.paper.branches.get(name);
    if (branch === undefined)
      return [400, { message: 'You can only create or edit files when you are on a branch' }];
    const actions = Array.isArray(body['actions']) ? body['actions'].filter(isSchema) : [];
    for (const { action, file_path: file, last_commit_id: held } of actions) {
      const path = text(file);
      const now = branch.files.get(path);
      if (action === 'create' && now !== undefined)
        return [400, { message: 'A file with this name already exists' }];
      if (action !== 'create' && now === undefined)
        return [400, { message: "A file with this name doesn't exist" }];
      const before = held === undefined ? now : this.paper.at(text(held))?.get(path);
      if (action !== 'create' && before !== undefined && now !== undefined && !before.equals(now)) {
        return [400, { message: `The file has changed since you started editing it: ${path}` }];
      }
    }
    this.paper.commit(branch, {
      additions: actions
        .filter(({ action }) => action !== 'delete')
        .map(({ file_path: path, content, encoding }) => ({
          path: text(path),
          contents:
            encoding === 'base64' ? text(content) : Buffer.from(text(content)).toString('base64'),
        })),
      deletions: actions
        .filter(({ action }) => action === 'delete')
        .map(({ file_path: path }) => ({ path: text(path) })),
    });
    return [201, { id: branch.head, committed_date: NOW }];
  }

  #propose(body: Body): Answer {
    const [title, branch] = [text(body['title']), text(body['source_branch'])];
    const labels = text(body['labels']).split(',');
    const number = this.pulls.length + 1;
    const isDraft = title.startsWith('Draft: ');
    this.pulls.push({ number, title, owner: 'owner', branch, state: 'OPEN', isDraft, labels });
    const [made] = this.pulls.slice(-1);
    return [201, made && this.#shown(made)];
  }

  #listed(asked: URLSearchParams): unknown[] {
    const [label, branch] = [asked.get('labels'), asked.get('source_branch')];
    return this.pulls
      .filter((pull) => pull.state === 'OPEN')
      .filter((pull) => label === null || pull.labels.includes(label))
      .filter((pull) => branch === null || pull.branch === branch)
      .map((pull) => this.#shown(pull));
  }

  #onPull(pull: MadePull, more: string, method: string, body: Body): Answer {
    const [main, made] = [this.paper.branches.get('main'), this.paper.branches.get(pull.branch)];
    if (main === undefined || made === undefined) return NOT_FOUND;
    if (more === '/diffs') {
      const base = this.paper.at(made.base) ?? new Map<string, Buffer>();
      const changes = changesBetween(base, made.files);
      return [
        200,
        changes.map(({ path, change }) => ({
          old_path: path,
          new_path: path,
          deleted_file: change === 'DELETED',
          renamed_file: false,
        })),
      ];
    }
    if (more === '/merge') {
      if (pull.isDraft || !this.paper.merge(made, main))
        return [405, { message: '405 Method Not Allowed' }];
      pull.state = 'MERGED';
      return [200, this.#shown(pull)];
    }
    if (method === 'PUT') {
      const gone = text(body['remove_labels']).split(',');
      const added = text(body['add_labels']);
      pull.labels = [
        ...pull.labels.filter((each) => !gone.includes(each) && each !== added),
        ...(added === '' ? [] : [added]),
      ];
      if (typeof body['title'] === 'string') pull.isDraft = body['title'].startsWith('Draft: ');
      if (body['state_event'] === 'close') pull.state = 'CLOSED';
    }
    return [200, { ...this.#shown(pull), detailed_merge_status: 'conflict' }];
  }

  #shown({ number, title, branch, labels }: MadePull) {
    return {
      ...{ id: 100 + number, iid: number, title, labels, source_branch: branch },
      ...{ sha: this.paper.branches.get(branch)?.head, created_at: NOW, updated_at: NOW },
      web_url: `${SERVER}/owner/paper/-/merge_requests/${number}`,
      author: { id: 7, username: 'writer', name: 'A Writer' },
    };
  }
}

const NOT_FOUND: Answer = [404, { message: '404 Not Found' }];

function data(repository: unknown): unknown {
  return { data: { project: repository === undefined ? null : { repository } } };
}

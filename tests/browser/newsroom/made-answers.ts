import { isSchema } from '../../../src/schema/json-schema.ts';
import {
  changesBetween,
  MadeRepository,
  oidOf,
  type MadeBranch,
  type MadePull,
} from './made-repository.ts';
import { text, type Answer, type Body } from './made-service.ts';
import type { Checkout } from './newsroom.ts';

/** Who signs in, and what the service says. */
export interface GitHubOptions {
  /** Whether the account may write to the repository. Default true. */
  readonly mayWrite?: boolean;
}

/** Who signs in. */
const WRITER = 'writer';
const NOW = '2024-12-24T12:00:00Z';
const NOT_FOUND: Answer = [404, { message: 'Not Found', status: '404' }];

/** What GitHub would say, of a repository and its fork that what is asked changes. */
export class MadeAnswers {
  readonly paper = new MadeRepository('owner');
  readonly fork = new MadeRepository(WRITER, this.paper);
  readonly pulls: MadePull[] = [];
  readonly #options: GitHubOptions;

  constructor(files: Checkout, options: GitHubOptions) {
    this.#options = options;
    this.paper.lay(files);
  }

  rest(method: string, path: string, body: Body): Answer {
    const { mayWrite = true } = this.#options;
    if (path === '/user') return [200, { id: 7, login: WRITER, name: 'A Writer', email: null }];
    const [, owner = '', rest = ''] = /^\/repos\/([^/]+)\/paper(\/.*)?$/u.exec(path) ?? [];
    const repository = this.#of(owner);
    if (repository === undefined) return NOT_FOUND;
    if (rest === '') return [200, this.#about(owner)];
    if (rest === `/collaborators/${WRITER}`) return mayWrite ? [204] : NOT_FOUND;
    if (rest === '/forks') return [202, this.#forked()];
    if (rest === '/merge-upstream') return [200, { merge_type: 'fast-forward' }];
    if (rest.startsWith('/git/trees/')) return [200, this.#tree(repository)];
    const [, ref] = /^\/git\/refs\/heads\/(.+)$/u.exec(rest) ?? [];
    if (ref !== undefined && method === 'DELETE') {
      return repository.branches.delete(ref)
        ? [204]
        : [422, { message: 'Reference does not exist' }];
    }
    if (ref !== undefined && method === 'PATCH') {
      repository.begin(ref, text(body['sha']));
      return [200, { ref }];
    }
    if (rest === '/pulls') return this.#propose(body);
    const [, compared] = /^\/compare\/main\.\.\.\w+:(.+)$/u.exec(rest) ?? [];
    if (compared !== undefined)
      return [200, { files: restFiles(this.#changes(this.fork, compared)) }];
    const [, number] = /^\/(?:pulls|issues)\/(\d+)/u.exec(rest) ?? [];
    const pull = this.pulls[Number(number) - 1];
    return pull === undefined ? NOT_FOUND : this.#onPull(pull, method, rest, body);
  }

  /** @param given the variables of a query, or the input of a mutation. */
  graph(query: string, mutation: string | undefined, given: Body): unknown {
    if (mutation !== undefined) return this.#mutate(mutation, given);
    const repository = this.#of(text(given['owner'])) ?? this.paper;
    if (query.includes('fork: repository')) {
      const fork = this.#of(text(given['forkOwner']));
      const main = this.paper.branches.get('main');
      const base = { ref: { target: { oid: main?.head } } };
      return { data: { fork: fork && { id: fork.owner }, base } };
    }
    if (query.includes('forks(')) return data({ forks: { nodes: [] } });
    if (query.includes('refs(refPrefix')) {
      const prefix = text(given['prefix']).replace('refs/heads/', '');
      const names = [...repository.branches.keys()].filter((name) => name.startsWith(prefix));
      return data({ refs: { nodes: names.map((name) => refNode(repository, name, prefix)) } });
    }
    if (/\bpr_\d+:/u.test(query)) {
      return aliases(query, /(pr_\d+):\s+pullRequests\(\s*headRefName: "([^"]+)"/gu, (name) => ({
        nodes: this.pulls.filter(({ branch }) => branch === name).map((pull) => this.#node(pull)),
      }));
    }
    if (query.includes('pullRequests(')) {
      const open = this.pulls.filter(({ state, owner }) => state === 'OPEN' && owner === 'owner');
      return data({
        pullRequests: { totalCount: 0, nodes: open.map((pull) => this.#node(pull)) },
      });
    }
    if (query.includes('node(id:')) {
      const pull = this.#pull(given['id']);
      return { data: { node: { state: pull?.state, isDraft: pull?.isDraft } } };
    }
    if (/\bcontent_\d+:/u.test(query)) {
      return aliases(query, /(content_\d+):\s+object\(oid: "(\w+)"/gu, (oid) => {
        const all = [...repository.branches.values()].flatMap(({ files }) => [...files.values()]);
        return blob(all.find((bytes) => oidOf(bytes) === oid));
      });
    }
    if (/\bfile_\d+:/u.test(query)) {
      return aliases(query, /(file_\d+):\s+object\(expression: "([^"]+)"/gu, (expression) => {
        const at = expression.indexOf(':');
        const branch = repository.branches.get(expression.slice(0, at));
        return blob(branch?.files.get(expression.slice(at + 1)));
      });
    }
    if (/\bcommit_\d+:/u.test(query)) {
      return aliases(query, /(commit_\d+):\s+(ref|object)/gu, (kind) =>
        kind === 'ref' ? history() : { status: null },
      );
    }
    if (query.includes('defaultBranchRef')) return data({ defaultBranchRef: { name: 'main' } });
    const head = repository.branches.get(text(given['branch']))?.head;
    const nodes = [{ oid: head, message: 'all that was there' }];
    return data(head === undefined ? null : { ref: { target: { oid: head, history: { nodes } } } });
  }

  #mutate(mutation: string, input: Body): unknown {
    if (mutation === 'createRef') {
      const repository = this.#of(text(input['repositoryId'])) ?? this.paper;
      const name = text(input['name']).replace('refs/heads/', '');
      if (repository.branches.has(name)) {
        return fault(
          'UNPROCESSABLE',
          `A ref named "refs/heads/${name}" already exists in the repository.`,
        );
      }
      repository.begin(name, text(input['oid']));
      return { data: { createRef: { ref: { name } } } };
    }
    const pull = this.#pull(input['pullRequestId']);
    if (pull !== undefined) {
      pull.isDraft = mutation === 'convertPullRequestToDraft';
      return { data: { [mutation]: { pullRequest: { isDraft: pull.isDraft } } } };
    }
    const on = isSchema(input['branch']) ? input['branch'] : {};
    const [owner = ''] = text(on['repositoryNameWithOwner']).split('/');
    const branch = this.#of(owner)?.branches.get(text(on['branchName']));
    const expected = text(input['expectedHeadOid']);
    if (branch === undefined) return fault('NOT_FOUND', 'Branch not found');
    if (branch.head !== expected) {
      return fault(
        'STALE_DATA',
        `Expected branch to point to "${expected}" but it did not.  Pull and try again.`,
      );
    }
    const changes = isSchema(input['fileChanges']) ? input['fileChanges'] : {};
    const additions = list(changes['additions']).map(({ path, contents }) => ({
      ...{ path: text(path), contents: text(contents) },
    }));
    const deletions = list(changes['deletions']).map(({ path }) => ({ path: text(path) }));
    this.paper.commit(branch, { additions, deletions });
    const files = additions.map(({ path }, at): [string, unknown] => [
      `file_${at}`,
      { oid: oidOf(branch.files.get(path) ?? '') },
    ]);
    const oids: Body = Object.fromEntries(files);
    const made = { oid: branch.head, committedDate: NOW, ...oids };
    return { data: { createCommitOnBranch: { commit: made } } };
  }

  #of(owner: string): MadeRepository | undefined {
    return [this.paper, this.fork].find((each) => each.owner === owner && each.branches.size > 0);
  }

  #pull(id: unknown): MadePull | undefined {
    return this.pulls.find(({ number }) => `PR_${number}` === id);
  }

  #about(owner: string): unknown {
    const { mayWrite = true } = this.#options;
    return {
      ...{ full_name: `${owner}/paper`, private: false, allow_forking: true },
      ...{ owner: { login: owner, type: 'Organization' } },
      permissions: { push: mayWrite || owner === WRITER },
      ...(owner === WRITER ? { fork: true, parent: { full_name: 'owner/paper' } } : {}),
    };
  }

  #forked(): unknown {
    const main = this.paper.branches.get('main');
    if (main !== undefined) this.fork.begin('main', main.head);
    return this.#about(WRITER);
  }

  #tree(repository: MadeRepository): unknown {
    const main = repository.branches.get('main');
    const tree = Array.from(main?.files ?? [], ([path, bytes]) => ({
      ...{ path, mode: '100644', type: 'blob', sha: oidOf(bytes), size: bytes.length },
    }));
    return { sha: main?.head, tree, truncated: false };
  }

  #propose(body: Body): Answer {
    const head = text(body['head']);
    const [owner = '', branch = ''] = head.includes(':') ? head.split(':') : ['owner', head];
    const number = this.pulls.length + 1;
    const isDraft = body['draft'] === true;
    const title = text(body['title']);
    this.pulls.push({ number, title, owner, branch, state: 'OPEN', isDraft, labels: [] });
    const made = this.#of(owner)?.branches.get(branch);
    return [
      201,
      {
        ...{ number, node_id: `PR_${number}`, title, head: { sha: made?.head } },
        ...{ html_url: `https://github.com/owner/paper/pull/${number}` },
        ...{ created_at: NOW, updated_at: NOW },
      },
    ];
  }

  #onPull(pull: MadePull, method: string, path: string, body: Body): Answer {
    const { labels, state } = body;
    if (Array.isArray(labels)) pull.labels = labels.map(String);
    if (state === 'closed') pull.state = 'CLOSED';
    if (path.endsWith('/merge') && method === 'PUT') {
      const [main, made] = [this.paper.branches.get('main'), this.paper.branches.get(pull.branch)];
      if (pull.isDraft || main === undefined || made === undefined) {
        return [405, { message: 'Pull Request is not mergeable' }];
      }
      if (!this.paper.merge(made, main)) return [409, { message: 'Merge conflict' }];
      pull.state = 'MERGED';
      return [200, { sha: main.head, merged: true }];
    }
    return [200, { number: pull.number, labels: pull.labels.map((name) => ({ name })) }];
  }

  #changes(repository: MadeRepository, name: string): ReturnType<typeof changesBetween> {
    const [main, made] = [this.paper.branches.get('main'), repository.branches.get(name)];
    return main === undefined || made === undefined ? [] : changesBetween(main.files, made.files);
  }

  #node(pull: MadePull): unknown {
    const { number, title, owner, branch, state, isDraft, labels } = pull;
    const repository = this.#of(owner) ?? this.paper;
    const files = this.#changes(repository, branch).map(({ path, change }) => ({
      ...{ path, changeType: change },
    }));
    return {
      ...{ id: `PR_${number}`, number, title, state, isDraft },
      ...{ url: `https://github.com/owner/paper/pull/${number}`, createdAt: NOW, updatedAt: NOW },
      ...{ isCrossRepository: owner !== 'owner', headRefName: branch },
      headRefOid: repository.branches.get(branch)?.head,
      headRepositoryOwner: { login: owner },
      author: { login: WRITER, name: 'A Writer', email: '', databaseId: 7 },
      labels: { nodes: labels.map((name) => ({ name })) },
      files: { nodes: files },
    };
  }
}

function data(repository: unknown): unknown {
  return { data: { repository } };
}

function fault(type: string, message: string): unknown {
  return { data: null, errors: [{ type, message }] };
}

function aliases(query: string, form: RegExp, answer: (asked: string) => unknown): unknown {
  const found = [...query.matchAll(form)];
  return data(Object.fromEntries(found.map(([, name = '', asked = '']) => [name, answer(asked)])));
}

function blob(bytes: Buffer | undefined): unknown {
  if (bytes === undefined) return null;
  const isBinary = bytes.includes(0);
  const written = isBinary ? null : bytes.toString();
  const size = { byteSize: bytes.length, isBinary, isTruncated: false };
  return { oid: oidOf(bytes), ...size, text: written };
}

function restFiles(changes: ReturnType<typeof changesBetween>): unknown[] {
  const status = { ADDED: 'added', MODIFIED: 'modified', DELETED: 'removed' };
  return changes.map(({ path, change }) => ({ filename: path, status: status[change] }));
}

function refNode(repository: MadeRepository, name: string, prefix: string): unknown {
  const { head } = repository.branches.get(name) ?? ({} as Partial<MadeBranch>);
  const author = { name: 'A Writer', email: '', user: { login: WRITER, databaseId: 7 } };
  const target = { oid: head, message: 'a draft', committedDate: NOW, author };
  return { name: name.slice(prefix.length), target };
}

function history(): unknown {
  const author = { name: 'A Writer', email: 'writer@example.com', user: { id: 7, login: WRITER } };
  return { target: { history: { nodes: [{ author, committedDate: '2024-12-01T12:00:00Z' }] } } };
}

function list(value: unknown): Body[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

import { fieldsWithin, isFields, isList, wordsWithin } from './file-shape.ts';
import type { Value } from './file-shape.ts';
import type { KnownHeads } from './known-heads.ts';

/**
 * Has GitLab refuse what would be put over the work of others; see `CommitGuard`. A commit names, for
 * each file, a commit that is known to hold it: GitLab refuses it where another one changed the file
 * on the branch since. https://docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions
 */
export class GitLabGuard {
  readonly #heads: KnownHeads;

  constructor(heads: KnownHeads) {
    this.#heads = heads;
  }

  reads(request: string): boolean {
    return COMMITS.test(request) || LISTED.test(request) || request.endsWith('/graphql');
  }

  guarded(request: string, body: Value): Value | undefined {
    if (!COMMITS.test(request)) return undefined;
    const { start_branch: start, ...rest } = fieldsWithin(body);
    if (start !== undefined) {
      const { base } = this.#heads;
      return base === undefined ? undefined : { ...rest, start_sha: base };
    }
    const known = this.#heads.get(wordsWithin(rest['branch']));
    const { actions } = rest;
    if (known === undefined || !isList(actions)) return undefined;
    const held = actions.map((action) =>
      isFields(action) && action['action'] !== 'create'
        ? { ...action, last_commit_id: known }
        : action,
    );
    return { ...rest, actions: held };
  }

  learn(request: string, body: Value, answer: Value): void {
    const [, gone] = DELETED.exec(request) ?? [];
    if (gone !== undefined) this.#heads.delete(decodeURIComponent(gone));
    if (COMMITS.test(request)) {
      const { branch, start_sha: start } = fieldsWithin(body);
      const { id } = fieldsWithin(answer);
      const own = wordsWithin(branch);
      if (typeof id === 'string') {
        this.#heads.set(own, id);
        this.#heads.textWritten(undefined);
      } else if (typeof start === 'string' && !this.#heads.has(own)) {
        // What stood there before this was opened is not known here, and is not what was read.
        this.#heads.set(own, start);
      }
    }
    if (LISTED.test(request) && isList(answer)) {
      for (const each of answer.filter(isFields)) {
        const { source_branch: branch, sha } = each;
        if (typeof sha === 'string') this.#heads.set(wordsWithin(branch), sha);
      }
    }
    const { variables } = fieldsWithin(body);
    const { project } = fieldsWithin(fieldsWithin(answer)['data']);
    const { tree } = fieldsWithin(fieldsWithin(project)['repository']);
    const { sha } = fieldsWithin(fieldsWithin(tree)['lastCommit']);
    const isMain = fieldsWithin(variables)['branch'] === this.#heads.main;
    if (isMain && typeof sha === 'string') this.#heads.set(this.#heads.main, sha);
  }
}

const COMMITS = /^POST .*\/projects\/[^/]+\/repository\/commits$/u;
const LISTED = /^GET .*\/projects\/[^/]+\/merge_requests$/u;
const DELETED = /^DELETE .*\/projects\/[^/]+\/repository\/branches\/([^/]+)$/u;

import { fieldsWithin, isFields, isList, wordsWithin } from './file-shape.ts';
import type { FormFields, Value } from './file-shape.ts';
import type { KnownHeads } from './known-heads.ts';

/** Has GitHub refuse what would be put over the work of others; see `CommitGuard`. */
export class GitHubGuard {
  readonly #heads: KnownHeads;

  constructor(heads: KnownHeads) {
    this.#heads = heads;
  }

  reads(request: string): boolean {
    return request.endsWith('/graphql');
  }

  guarded(request: string, body: Value): Value | undefined {
    const { base, main } = this.#heads;
    const begun = inputOf(body, 'createRef');
    if (begun !== undefined && base !== undefined) {
      return { ...fieldsWithin(body), variables: { input: { ...begun, oid: base } } };
    }
    if (base !== undefined && REF.exec(request)?.[1] === 'PATCH') {
      return { ...fieldsWithin(body), sha: base };
    }
    const saved = inputOf(body, 'createCommitOnBranch');
    const name = wordsWithin(fieldsWithin(saved?.['branch'])['branchName']);
    const known = name === main ? undefined : this.#heads.get(name);
    if (saved === undefined || known === undefined) return undefined;
    return { ...fieldsWithin(body), variables: { input: { ...saved, expectedHeadOid: known } } };
  }

  learn(request: string, body: Value, answer: Value): void {
    const [, method = '', name = ''] = REF.exec(request) ?? [];
    if (method === 'DELETE') this.#heads.delete(name);
    if (method === 'PATCH') this.#heads.set(name, wordsWithin(fieldsWithin(body)['sha']));
    const data = fieldsWithin(fieldsWithin(answer)['data']);
    const begun = inputOf(body, 'createRef');
    if (begun !== undefined) {
      const own = wordsWithin(begun['name']).replace('refs/heads/', '');
      const isMade = isFields(data['createRef']);
      // What stood there before this was opened is not known here, and is not what was read.
      if (isMade || !this.#heads.has(own)) this.#heads.set(own, wordsWithin(begun['oid']));
    }
    const saved = inputOf(body, 'createCommitOnBranch');
    const { commit } = fieldsWithin(data['createCommitOnBranch']);
    if (saved !== undefined && isFields(commit)) {
      const own = wordsWithin(fieldsWithin(saved['branch'])['branchName']);
      if (this.#heads.has(own)) this.#heads.set(own, wordsWithin(commit['oid']));
      this.#heads.textWritten(undefined);
    }
    this.#learnRead(fieldsWithin(body), fieldsWithin(data['repository']));
  }

  #learnRead({ variables }: FormFields, repository: FormFields): void {
    const { history } = fieldsWithin(fieldsWithin(repository['ref'])['target']);
    const [last] = nodesOf(history);
    const isMain = fieldsWithin(variables)['branch'] === this.#heads.main;
    if (isMain && typeof last?.['oid'] === 'string') this.#heads.set(this.#heads.main, last['oid']);
    for (const pull of nodesOf(repository['pullRequests'])) {
      const { headRefName, headRefOid } = pull;
      if (typeof headRefOid === 'string') this.#heads.set(wordsWithin(headRefName), headRefOid);
    }
    const prefix = wordsWithin(fieldsWithin(variables)['prefix']).replace('refs/heads/', '');
    for (const { name, target } of nodesOf(repository['refs'])) {
      const { oid } = fieldsWithin(target);
      if (typeof oid === 'string') this.#heads.set(prefix + wordsWithin(name), oid);
    }
  }
}

/** Method and branch of a request that is about one. */
const REF = /^(\w+) .*\/git\/refs\/heads\/(.+)$/u;

/** The input of a mutation, where the request is that. */
function inputOf(body: Value, mutation: string): FormFields | undefined {
  const { query, variables } = fieldsWithin(body);
  if (!wordsWithin(query).includes(`${mutation}(`)) return undefined;
  const { input } = fieldsWithin(variables);
  return isFields(input) ? input : undefined;
}

function nodesOf(value: Value): FormFields[] {
  const { nodes } = fieldsWithin(value);
  return isList(nodes) ? nodes.filter(isFields) : [];
}

import { isFields, isList, type FormFields, type Value } from './file-shape.ts';

/**
 * The commits of a GitHub repository that what stands in forms was read from, by branch. For what is
 * reviewed the editor begins a branch where `main` is by then, and puts what it saves on whatever the
 * branch holds. So that nobody's work is written over, a branch begins at what was read, where a merge
 * sees what others did, and a commit is on top of what was read, or GitHub refuses it.
 */
export class KnownHeads {
  /** What is published. */
  readonly #main: string;
  readonly #heads = new Map<string, string>();

  constructor(main: string) {
    this.#main = main;
  }

  /**
   * What is to be sent in place of the body of a request, or undefined.
   *
   * @param request method and path: `PATCH /repos/…`.
   */
  guarded(request: string, body: Value): Value | undefined {
    const main = this.#heads.get(this.#main);
    const begun = inputOf(body, 'createRef');
    if (begun !== undefined && main !== undefined) {
      return { ...fieldsOf(body), variables: { input: { ...begun, oid: main } } };
    }
    if (main !== undefined && REF.exec(request)?.[1] === 'PATCH') {
      return { ...fieldsOf(body), sha: main };
    }
    const saved = inputOf(body, 'createCommitOnBranch');
    const name = text(fieldsOf(saved?.['branch'])['branchName']);
    const known = name === this.#main ? undefined : this.#heads.get(name);
    if (saved === undefined || known === undefined) return undefined;
    return { ...fieldsOf(body), variables: { input: { ...saved, expectedHeadOid: known } } };
  }

  /**
   * Takes what an answer says of branches.
   *
   * @param body as it was sent.
   */
  learn(request: string, body: Value, answer: Value): void {
    const [, method = '', name = ''] = REF.exec(request) ?? [];
    if (method === 'DELETE') this.#heads.delete(name);
    if (method === 'PATCH') this.#heads.set(name, text(fieldsOf(body)['sha']));
    const data = fieldsOf(fieldsOf(answer)['data']);
    const begun = inputOf(body, 'createRef');
    if (begun !== undefined) {
      const own = text(begun['name']).replace('refs/heads/', '');
      const isMade = isFields(data['createRef']);
      // What stood there before this was opened is not known here, and is not what was read.
      if (isMade || !this.#heads.has(own)) this.#heads.set(own, text(begun['oid']));
    }
    const saved = inputOf(body, 'createCommitOnBranch');
    const { commit } = fieldsOf(data['createCommitOnBranch']);
    if (saved !== undefined && isFields(commit)) {
      const own = text(fieldsOf(saved['branch'])['branchName']);
      if (this.#heads.has(own)) this.#heads.set(own, text(commit['oid']));
    }
    this.#learnRead(fieldsOf(body), fieldsOf(data['repository']));
  }

  #learnRead({ variables }: FormFields, repository: FormFields): void {
    const { history } = fieldsOf(fieldsOf(repository['ref'])['target']);
    const [last] = nodesOf(history);
    const isMain = fieldsOf(variables)['branch'] === this.#main;
    if (isMain && typeof last?.['oid'] === 'string') this.#heads.set(this.#main, last['oid']);
    for (const pull of nodesOf(repository['pullRequests'])) {
      const { headRefName, headRefOid } = pull;
      if (typeof headRefOid === 'string') this.#heads.set(text(headRefName), headRefOid);
    }
    const prefix = text(fieldsOf(variables)['prefix']).replace('refs/heads/', '');
    for (const { name, target } of nodesOf(repository['refs'])) {
      const { oid } = fieldsOf(target);
      if (typeof oid === 'string') this.#heads.set(prefix + text(name), oid);
    }
  }
}

/** Method and branch of a request that is about one. */
const REF = /^(\w+) .*\/git\/refs\/heads\/(.+)$/u;

/** The input of a mutation, where the request is that. */
function inputOf(body: Value, mutation: string): FormFields | undefined {
  const { query, variables } = fieldsOf(body);
  if (!text(query).includes(`${mutation}(`)) return undefined;
  const { input } = fieldsOf(variables);
  return isFields(input) ? input : undefined;
}

function nodesOf(value: Value): FormFields[] {
  const { nodes } = fieldsOf(value);
  return isList(nodes) ? nodes.filter(isFields) : [];
}

function fieldsOf(value: Value): FormFields {
  return isFields(value) ? value : {};
}

function text(value: Value): string {
  return typeof value === 'string' ? value : '';
}

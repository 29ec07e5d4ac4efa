import { isSchema } from '../../../src/schema/json-schema.ts';
import { MadeAnswers, type GitHubOptions } from './made-answers.ts';
import type { MadePull, MadeRepository } from './made-repository.ts';
import { MadeService, type MadeRequest } from './made-service.ts';
import type { Checkout } from './newsroom.ts';

/**
 * Stands for GitHub's API, of REST and GraphQL, with one repository, `owner/paper`, and the fork of
 * whoever signs in. Answers are made after https://docs.github.com/en/rest and
 * https://docs.github.com/en/graphql.
 */
export class MadeGitHub extends MadeService {
  readonly #answers: MadeAnswers;

  constructor(files: Checkout, options: GitHubOptions = {}) {
    super('https://api.github.com');
    this.#answers = new MadeAnswers(files, options);
  }

  /** `owner/paper` */
  get paper(): MadeRepository {
    return this.#answers.paper;
  }

  /** The fork of whoever signs in, with no branches until it is made. */
  get fork(): MadeRepository {
    return this.#answers.fork;
  }

  get pulls(): readonly MadePull[] {
    return this.#answers.pulls;
  }

  /** The head of `main`. */
  get head(): string {
    return this.paper.branches.get('main')?.head ?? '';
  }

  /** What was asked to be changed, by name alone. */
  get changes(): string[] {
    return this.asked.map(({ what }) => what);
  }

  protected override take({ method, path, body }: MadeRequest) {
    if (path !== '/graphql') {
      const answer = () => this.#answers.rest(method, path, body);
      return {
        what: `${method} ${path}`,
        change: method === 'GET' ? undefined : body,
        answer,
      };
    }
    const query = String(body['query']);
    const given = isSchema(body['variables']) ? body['variables'] : {};
    const mutation = /^\s*mutation[^{]*\{\s*(\w+)/u.exec(query)?.[1];
    const input = isSchema(given['input']) ? given['input'] : body;
    const change = mutation === undefined ? undefined : input;
    return {
      what: mutation ?? `${method} ${path}`,
      change,
      answer: () => [200, this.#answers.graph(query, mutation, change ?? given)] as const,
    };
  }
}

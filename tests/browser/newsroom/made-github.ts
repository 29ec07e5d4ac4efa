import type { Page, Route } from 'playwright-core';
import { isSchema } from '../../../src/schema/json-schema.ts';
import { MadeAnswers, type GitHubOptions } from './made-answers.ts';
import type { MadePull, MadeRepository } from './made-repository.ts';
import type { Checkout } from './newsroom.ts';

/** What the editor has asked to be changed, in order. */
export interface Asked {
  /** `POST /repos/owner/paper/pulls`, or the name of a mutation. */
  readonly what: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the service says in place of its answer. */
export type Refusal = { readonly status: number; readonly body: unknown } | 'unreachable';

const API = 'https://api.github.com';

/**
 * Stands for GitHub's API, of REST and GraphQL, with one repository, `owner/paper`, and the fork of
 * whoever signs in. Answers are made after https://docs.github.com/en/rest and
 * https://docs.github.com/en/graphql.
 */
export class MadeGitHub {
  readonly asked: Asked[] = [];
  /** Answers each request in place of the service, where it says anything. */
  refuse: (what: string) => Refusal | undefined = () => undefined;
  readonly #answers: MadeAnswers;

  constructor(files: Checkout, options: GitHubOptions = {}) {
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

  async answer(page: Page): Promise<void> {
    await page.route(`${API}/**`, (route) => this.#reply(route));
  }

  async #reply(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const path = decodeURIComponent(pathname);
    const posted: unknown = request.postDataJSON();
    const body = isSchema(posted) ? posted : {};
    const { query, variables } = body;
    const given = isSchema(variables) ? variables : {};
    const mutation = /^\s*mutation[^{]*\{\s*(\w+)/u.exec(String(query))?.[1];
    const what = mutation ?? `${request.method()} ${path}`;
    const refused = this.refuse(what);
    const isChange = path === '/graphql' ? mutation !== undefined : request.method() !== 'GET';
    const input = isSchema(given['input']) ? given['input'] : body;
    if (isChange && refused === undefined) this.asked.push({ what, body: input });
    if (refused === 'unreachable') return route.abort('failed');
    const [status, json] = refused
      ? [refused.status, refused.body]
      : path === '/graphql'
        ? [
            200,
            this.#answers.graph(String(query), mutation, mutation === undefined ? given : input),
          ]
        : this.#answers.rest(request.method(), path, body);
    return route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*' },
      ...(json === undefined
        ? {}
        : { contentType: 'application/json', body: JSON.stringify(json) }),
    });
  }
}

/** Signs in with a token, as somebody does who has made one. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.getByRole('textbox', { name: 'Personal Access Token' }).fill('github_pat_made');
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
}

import type { Page, Route } from 'playwright-core';
import { isSchema } from '../../../src/schema/json-schema.ts';

export type Body = Readonly<Record<string, unknown>>;
/** What a service says, in JSON. */
export type Answer = readonly [status: number, json?: unknown];

/** What the editor has asked to be changed, in order. */
export interface Asked {
  /** `POST /repos/owner/paper/pulls`, or the name of a mutation. */
  readonly what: string;
  readonly body: Body;
}

/** What the service says in place of its answer. */
export type Refusal = { readonly status: number; readonly body: unknown } | 'unreachable';

/** A request of the editor. */
export interface MadeRequest {
  readonly method: string;
  /** Of its address, decoded. */
  readonly path: string;
  readonly asked: URLSearchParams;
  readonly body: Body;
}

/** How a service takes a request. */
interface Taken {
  /** What it is called. */
  readonly what: string;
  /** What it asks to be changed, if anything. */
  readonly change?: Body | undefined;
  readonly answer: () => Answer;
}

/** Stands for a service that keeps repositories, whose addresses begin with `api`. */
export abstract class MadeService {
  readonly asked: Asked[] = [];
  /** Answers each request in place of the service, where it says anything. */
  refuse: (what: string) => Refusal | undefined = () => undefined;
  readonly #api: string;

  constructor(api: string) {
    this.#api = api;
  }

  protected abstract take(request: MadeRequest): Taken;

  async answer(page: Page): Promise<void> {
    await page.route(`${this.#api}/**`, (route) => this.#reply(route));
  }

  async #reply(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const posted: unknown = request.method() === 'GET' ? {} : request.postDataJSON();
    const { what, change, answer } = this.take({
      method: request.method(),
      path: decodeURIComponent(pathname),
      asked: searchParams,
      body: isSchema(posted) ? posted : {},
    });
    const refused = this.refuse(what);
    if (change !== undefined && refused === undefined) this.asked.push({ what, body: change });
    if (refused === 'unreachable') return route.abort('failed');
    const [status, json] = refused ? [refused.status, refused.body] : answer();
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

/** A value that is to be a text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

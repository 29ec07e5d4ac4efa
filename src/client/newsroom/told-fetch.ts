import type { EditorDesk } from '../../newsroom/editor-desk.ts';
import type { CommitGuard } from '../../newsroom/commit-guard.ts';
import {
  fieldsWithin,
  isFields,
  isList,
  wordsWithin,
  type FormFields,
  type Value,
} from '../../newsroom/file-shape.ts';
import { toldAnswer, type RefusedAnswer } from '../../newsroom/told-answer.ts';

/**
 * Has every answer of the service that is a refusal say what happened and what to do, for the editor
 * shows what it says; and keeps commits from being put over those of others.
 *
 * @param show shows what the editor itself says nothing of.
 */
export function tellRefusals(
  service: EditorDesk['service'],
  guard: CommitGuard,
  show: (told: string) => void,
): void {
  const send = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (new URL(address, location.href).origin !== service.api) return send(input, init);
    const { pathname } = new URL(address);
    const request = `${init?.method ?? 'GET'} ${decodeURI(pathname)}`;
    const body = parsed(init?.body);
    const guarded = guard.guarded(request, body);
    const sent = guarded === undefined ? init : { ...init, body: JSON.stringify(guarded) };
    const tell = (refused: RefusedAnswer): string => {
      const told = toldAnswer(service, { ...refused, isMerge: pathname.endsWith('/merge') });
      if (isSilent(request, body)) show(told);
      return told;
    };
    let answer: Response;
    try {
      answer = await send(input, sent);
    } catch (cause) {
      throw new TypeError(tell({ status: undefined, message: '' }), { cause });
    }
    const isQuery = pathname.endsWith('/graphql');
    if (answer.ok && !isQuery && !guard.reads(request)) {
      guard.learn(request, guarded ?? body, undefined);
      return answer;
    }
    const text = await answer.text();
    const said = answer.ok && isQuery && !MATTERS.test(text) ? undefined : parsed(text);
    if (answer.ok) guard.learn(request, guarded ?? body, said);
    const again = (bytes: string): Response => {
      const { status, statusText, headers } = answer;
      return new Response(NO_BODY.has(status) ? null : bytes, { status, statusText, headers });
    };
    const refused = refusalOf(answer, fieldsWithin(said));
    if (refused === undefined) return again(text);
    const [told, before] = [tell(refused), fieldsWithin(said)];
    const errors = before['errors'] === undefined ? {} : { errors: [{ message: told }] };
    return again(JSON.stringify({ ...before, message: told, ...errors }));
  };
}

const NO_BODY = new Set([204, 205, 304]);

/** What must stand in an answer that is to be looked at; others can be large. */
const MATTERS = /"errors"|"createRef"|"commit"|"headRefOid"|"refs"|"history"|"lastCommit"/u;

/** What a refusal says, of an answer that is one. */
function refusalOf({ ok, status, headers }: Response, said: FormFields): RefusedAnswer | undefined {
  const { errors, error, message } = said;
  if (ok && errors === undefined) return undefined;
  const [first] = Array.isArray(errors) ? errors.filter(isFields) : [];
  const type = first?.['type'];
  const words = [first?.['message'], message, error].find((each) => typeof each === 'string');
  const spent = headers.get('x-ratelimit-remaining') === '0';
  const wait = Number(headers.get('retry-after') ?? (spent ? '60' : ''));
  return {
    status,
    message: typeof words === 'string' ? words : '',
    ...(typeof type === 'string' ? { type } : {}),
    ...(wait > 0 ? { wait } : {}),
  };
}

/** Whether the editor says no more of a refusal than that it was one: to publish, to move on, to delete. */
function isSilent(request: string, body: Value): boolean {
  if (/^(?:PUT|PATCH) /u.test(request)) return !request.includes('/git/');
  const { query, variables, actions, files } = fieldsWithin(body);
  if (/PullRequestToDraft|PullRequestReadyForReview/u.test(wordsWithin(query))) return true;
  const { additions, deletions } = fieldsWithin(
    fieldsWithin(fieldsWithin(variables)['input'])['fileChanges'],
  );
  if (isList(additions) && isList(deletions)) return additions.length === 0;
  return [actions, files].some(
    (all) =>
      isList(all) &&
      all.length > 0 &&
      all.map(fieldsWithin).every(({ action, operation }) => (action ?? operation) === 'delete'),
  );
}

function parsed(text: unknown): Value {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) || Array.isArray(value) ? (value as Value) : undefined;
  } catch {
    return undefined;
  }
}

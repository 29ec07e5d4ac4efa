import type { NewsroomService } from '../schema/newsroom.ts';

/** What a service answered that did not do what it was asked for. */
export interface RefusedAnswer {
  /** Of HTTP; undefined where no answer came. */
  readonly status: number | undefined;
  /** The kind of a GraphQL error, as in `STALE_DATA`. */
  readonly type?: string;
  /** In the service's own words, or empty. */
  readonly message: string;
  /** Seconds after which it takes requests again, where it says so. */
  readonly wait?: number;
  /** Whether a pull request was to be merged. */
  readonly isMerge?: boolean;
}

const KEPT = 'What you wrote is still in the form.';

/** Who answered. */
export interface AnsweringService {
  /** As it is called: `GitHub`. */
  readonly name: string;
  readonly kind: NewsroomService;
}

/** What a writer is told of it: what happened, that nothing is lost, and what to do. */
export function toldAnswer({ name, kind }: AnsweringService, answer: RefusedAnswer): string {
  const { message, status } = answer;
  if (status === undefined) {
    return `${name} cannot be reached. ${KEPT} See that you are online, and save again.`;
  }
  const told = `${happened(name, answer)} ${KEPT}`;
  const remedy = remedyOf(answer, kind === 'gitlab' ? 'merge request' : 'pull request');
  return message === '' ? `${told} ${remedy}` : `${told} ${remedy} (${name}: ${message.trim()})`;
}

function happened(service: string, answer: RefusedAnswer): string {
  const { status = 0, isMerge } = answer;
  if (isWait(answer)) return `${service} takes no more requests for now.`;
  if (isConflict(answer)) {
    return isMerge === true
      ? 'Others have changed the same lines, so that this cannot be published yet.'
      : 'This was saved by somebody else, or in another window, since you opened it; nothing was written over.';
  }
  if (isMerge === true && (status === 405 || status === 422)) {
    return `${service} does not publish this yet: a check has not passed, or a review is missing.`;
  }
  if (status === 401) return `${service} does not take your token any more.`;
  if (status === 403 || isOneOf(answer, 'FORBIDDEN'))
    return 'Your token or your account may not do this.';
  if (status === 404 || isOneOf(answer, 'NOT_FOUND')) {
    return `${service} has no such repository or branch, or your account may not see it.`;
  }
  if (status === 413) return 'This is too large for the service.';
  if (status >= 500) return `${service} has a fault of its own.`;
  return `${service} did not take this.`;
}

/** @param proposal what the service calls a change that is to be read and merged. */
function remedyOf(answer: RefusedAnswer, proposal: string): string {
  const { status = 0, isMerge, wait } = answer;
  if (isWait(answer)) {
    const minutes = wait === undefined ? undefined : Math.max(1, Math.ceil(wait / 60));
    if (minutes === undefined) return 'Save again in some minutes.';
    return minutes === 1 ? 'Save again in a minute.' : `Save again in ${minutes} minutes.`;
  }
  if (isMerge === true && (isConflict(answer) || status === 405 || status === 422)) {
    return `Open its ${proposal}, where it is said what is missing.`;
  }
  if (isConflict(answer)) {
    return 'Copy what you changed, reload the page, open the story, discard the draft that is offered, and put your change into what stands there now.';
  }
  if (status === 401) {
    return 'Make a new one, sign out, sign in with it and open the story again: what you wrote is offered there.';
  }
  if (status === 403 || status === 404 || isOneOf(answer, 'FORBIDDEN', 'NOT_FOUND')) {
    return `Ask an editor for the right to write to contents and ${proposal}s, or make a token that has it.`;
  }
  if (status === 413) return 'Take the largest picture out, make it smaller and save again.';
  if (status >= 500) return 'Save again in some minutes.';
  return 'Save again; where that does not help, show an editor what it says.';
}

function isWait({ status, wait, type }: RefusedAnswer): boolean {
  return status === 429 || wait !== undefined || type === 'RATE_LIMITED';
}

function isConflict({ status, type, isMerge, message }: RefusedAnswer): boolean {
  if (status === 409 || type === 'STALE_DATA') return true;
  if (isMerge === true) return /conflict/iu.test(message);
  if (status === 400) return /has changed since|already exists/iu.test(message);
  return status === 422 && /sha|already exists|does not match/iu.test(message);
}

function isOneOf({ type }: RefusedAnswer, ...types: readonly string[]): boolean {
  return type !== undefined && types.includes(type);
}

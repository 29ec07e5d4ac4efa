import type { NewsroomService } from '../schema/newsroom.ts';
import type { Value } from './file-shape.ts';
import { GitHubGuard } from './git-hub-guard.ts';
import { GitLabGuard } from './git-lab-guard.ts';
import type { KnownHeads } from './known-heads.ts';

/**
 * Keeps what is saved from being put over what others saved. For what is reviewed the editor begins a
 * branch where `main` is by then, and puts what it saves on whatever the branch holds. So that nobody's
 * work is written over, a branch begins at what was read, where a merge sees what others did, and a
 * commit is on top of what was read, or the service refuses it.
 */
export interface CommitGuard {
  /** Whether what a request is answered says anything of branches. @param request `PATCH /repos/…`. */
  readonly reads: (request: string) => boolean;
  /** What is to be sent in place of the body of a request, or undefined. */
  readonly guarded: (request: string, body: Value) => Value | undefined;
  /** Takes what an answer says of branches. @param body as it was sent. */
  readonly learn: (request: string, body: Value, answer: Value) => void;
}

/** Gitea and Forgejo hold every file to the digest that the editor read, by themselves. */
const NONE: CommitGuard = {
  reads: () => false,
  guarded: () => undefined,
  learn: () => undefined,
};

export function commitGuard(service: NewsroomService, heads: KnownHeads): CommitGuard {
  switch (service) {
    case 'github':
      return new GitHubGuard(heads);
    case 'gitlab':
      return new GitLabGuard(heads);
    case 'gitea':
      return NONE;
  }
}

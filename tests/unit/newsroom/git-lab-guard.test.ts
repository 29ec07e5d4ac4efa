import { expect, test } from 'vitest';
import { GitLabGuard } from '../../../src/newsroom/git-lab-guard.ts';
import { KnownHeads } from '../../../src/newsroom/known-heads.ts';

const PROJECT = '/api/v4/projects/group%2Fpaper';
const COMMITS = `POST ${PROJECT}/repository/commits`;
const BRANCH = 'cms/articles/ferries';

const actions = [
  { action: 'update', file_path: 'content/a.mdx', content: 'A' },
  { action: 'create', file_path: 'content/a.png', content: 'B' },
  { action: 'delete', file_path: 'content/b.csv' },
];
const commit = { branch: BRANCH, commit_message: 'Update', actions };

/** What GitLab holds of these files, when a commit is known to have them. */
const heldTo = (last_commit_id: string) => ({
  ...commit,
  actions: [{ ...actions[0], last_commit_id }, actions[1], { ...actions[2], last_commit_id }],
});

/** What a browser knows that has read `main` at `read`. */
function reader() {
  const heads = new KnownHeads('main');
  const guard = new GitLabGuard(heads);
  const tree = { lastCommit: { sha: 'read', message: '' } };
  const answer = { data: { project: { repository: { tree } } } };
  guard.learn('POST /api/graphql', { query: 'query', variables: { branch: 'main' } }, answer);
  heads.textRead('story');
  return { heads, guard };
}

test('a branch begins at what was read, and its next commit is on top of the one before', () => {
  const { guard } = reader();
  const sent = guard.guarded(COMMITS, { ...commit, start_branch: 'main' });
  expect(sent).toEqual({ ...commit, start_sha: 'read' });
  guard.learn(COMMITS, sent, { id: 'made' });
  expect(guard.guarded(COMMITS, commit)).toEqual(heldTo('made'));
});

test('a branch that stood there already takes no file that it changed since what was read', () => {
  const { guard } = reader();
  const sent = guard.guarded(COMMITS, { ...commit, start_branch: 'main' });
  guard.learn(COMMITS, sent, { message: `A branch called '${BRANCH}' already exists.` });
  expect(guard.guarded(COMMITS, commit)).toEqual(heldTo('read'));
  // Deleted, it begins anew.
  guard.learn(
    `DELETE ${PROJECT}/repository/branches/cms%2Farticles%2Fferries`,
    undefined,
    undefined,
  );
  expect(guard.guarded(COMMITS, commit)).toBeUndefined();
});

test('a commit goes on what the list of merge requests had', () => {
  const { guard } = reader();
  const list = [{ iid: 1, source_branch: BRANCH, sha: 'theirs' }, { iid: 2 }, null];
  guard.learn(`GET ${PROJECT}/merge_requests`, undefined, list);
  expect(guard.guarded(COMMITS, commit)).toEqual(heldTo('theirs'));
});

test('what is saved on `main` itself is held to what was asked for last', () => {
  const { guard } = reader();
  const direct = { ...commit, branch: 'main' };
  expect(guard.guarded(COMMITS, direct)).toEqual({ ...heldTo('read'), branch: 'main' });
  guard.learn(COMMITS, direct, { id: 'own' });
  expect(guard.guarded(COMMITS, direct)).toEqual({ ...heldTo('own'), branch: 'main' });
});

test('other requests are as the editor has them', () => {
  const { guard } = reader();
  expect(guard.guarded(`PUT ${PROJECT}/merge_requests/1/merge`, { sha: 'a' })).toBeUndefined();
  expect(guard.guarded('POST /api/graphql', { query: 'query' })).toBeUndefined();
  expect(guard.reads(`GET ${PROJECT}/repository/branches/main`)).toBe(false);
});

import { expect, test } from 'vitest';
import { fieldsWithin, isFields, type Value } from '../../../src/newsroom/file-shape.ts';
import { GitHubGuard } from '../../../src/newsroom/git-hub-guard.ts';
import { KnownHeads } from '../../../src/newsroom/known-heads.ts';

const GRAPH = 'POST /graphql';
const BRANCH = 'cms/articles/ferries';

const commit = (expectedHeadOid: string, branchName = BRANCH) => ({
  query: 'mutation($input: X!) { createCommitOnBranch(input: $input) { commit { oid } } }',
  variables: { input: { branch: { branchName }, expectedHeadOid, fileChanges: {} } },
});
const begin = (oid: string) => ({
  query: 'mutation($input: X!) { createRef(input: $input) { ref { name } } }',
  variables: { input: { repositoryId: 'R', name: `refs/heads/${BRANCH}`, oid } },
});
const saved = (oid: string) => ({ data: { createCommitOnBranch: { commit: { oid } } } });
const refused = { data: null, errors: [{ message: 'a ref already exists' }] };

/** What a browser knows that has read `main` at `read`. */
function reader(): GitHubGuard {
  return readerAt('read').guard;
}

function readerAt(oid: string) {
  const heads = new KnownHeads('main');
  const guard = new GitHubGuard(heads);
  published(guard, oid);
  return { heads, guard };
}

/** Has the browser ask what is published. */
function published(guard: GitHubGuard, oid: string): void {
  const history = { nodes: [{ oid, message: '' }] };
  const answer = { data: { repository: { ref: { target: { history } } } } };
  guard.learn(GRAPH, { query: 'query', variables: { branch: 'main' } }, answer);
}

/** The commit at which a branch begins. */
const begunAt = (guard: GitHubGuard): Value => {
  const { variables } = fieldsWithin(guard.guarded(GRAPH, begin('any')));
  return fieldsWithin(fieldsWithin(variables)['input'])['oid'];
};

/** The commit on which the next one is to be, or undefined where nothing is changed. */
const expected = (heads: GitHubGuard, body: ReturnType<typeof commit>): Value => {
  const sent = heads.guarded(GRAPH, body);
  const { variables } = isFields(sent) ? sent : {};
  const { input } = isFields(variables) ? variables : {};
  return isFields(input) ? input['expectedHeadOid'] : undefined;
};

test('a commit goes on what the list of pull requests had, and then on itself', () => {
  const heads = reader();
  const nodes = [{ headRefName: BRANCH, headRefOid: 'a' }];
  heads.learn(GRAPH, { query: 'query' }, { data: { repository: { pullRequests: { nodes } } } });
  expect(expected(heads, commit('theirs'))).toBe('a');
  heads.learn(GRAPH, commit('a'), saved('b'));
  expect(expected(heads, commit('theirs'))).toBe('b');
  heads.learn(
    'DELETE /repos/owner/paper/git/refs/heads/cms/articles/ferries',
    undefined,
    undefined,
  );
  expect(expected(heads, commit('c'))).toBeUndefined();
});

test('a branch of a fork is known by the folder that it was asked for', () => {
  const heads = reader();
  const prefix = 'refs/heads/cms/writer/paper/';
  const nodes = [{ name: 'articles/ferries', target: { oid: 'a' } }];
  const answer = { data: { repository: { refs: { nodes } } } };
  heads.learn(GRAPH, { query: 'query', variables: { prefix } }, answer);
  expect(expected(heads, commit('theirs', 'cms/writer/paper/articles/ferries'))).toBe('a');
});

test('a branch begins at what was read, whatever was published since', () => {
  const heads = reader();
  const sent = heads.guarded(GRAPH, begin('newer'));
  expect(sent).toMatchObject({ variables: { input: { repositoryId: 'R', oid: 'read' } } });
  heads.learn(GRAPH, sent, { data: { createRef: { ref: { name: BRANCH } } } });
  expect(expected(heads, commit('newer'))).toBe('read');
});

test('a branch that stood there already takes no commit that was not made for it', () => {
  const heads = reader();
  heads.learn(GRAPH, heads.guarded(GRAPH, begin('read')), refused);
  expect(expected(heads, commit('theirs'))).toBe('read');
});

test('a branch that is begun anew where it stood takes commits again, from what was read', () => {
  const heads = reader();
  heads.learn(GRAPH, heads.guarded(GRAPH, begin('newer')), refused);
  const reset = 'PATCH /repos/owner/paper/git/refs/heads/cms/articles/ferries';
  const sent = heads.guarded(reset, { sha: 'newer', force: true });
  expect(sent).toEqual({ sha: 'read', force: true });
  heads.learn(reset, sent, undefined);
  expect(expected(heads, commit('newer'))).toBe('read');
});

test('what is saved on `main` itself, and all other requests, are as the editor has them', () => {
  const heads = reader();
  expect(heads.guarded(GRAPH, commit('any', 'main'))).toBeUndefined();
  expect(heads.guarded(GRAPH, { query: 'query' })).toBeUndefined();
  expect(heads.guarded('PATCH /repos/owner/paper/issues/1', { labels: [] })).toBeUndefined();
  expect(heads.guarded('GET /user', undefined)).toBeUndefined();
  expect(expected(heads, commit('any', 'cms/articles/unknown'))).toBeUndefined();
});

test('a branch begins at the last commit that had the text which its form was made from', () => {
  const { heads, guard } = readerAt('first');
  heads.textRead('story as it was');
  heads.textRead('another story');
  published(guard, 'second');
  heads.textRead('story of somebody else');
  heads.textRead('another story');
  heads.textWritten('story as it was');
  expect(begunAt(guard)).toBe('first');
  heads.textWritten('another story');
  expect(begunAt(guard)).toBe('second');
  // What is new was made from nothing, and what was asked for and not read is not what was read.
  heads.textWritten('story as it was');
  heads.textWritten(undefined);
  published(guard, 'third');
  expect(begunAt(guard)).toBe('second');
  // What is deleted next was not written.
  heads.textWritten('story as it was');
  guard.learn(GRAPH, commit('first'), saved('b'));
  expect(begunAt(guard)).toBe('second');
});

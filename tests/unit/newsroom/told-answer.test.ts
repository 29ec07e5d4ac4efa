import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldAnswer, type RefusedAnswer } from '../../../src/newsroom/told-answer.ts';

test.each<[RefusedAnswer, RegExp]>([
  [{ status: undefined, message: '' }, /cannot be reached.*online, and save again/u],
  [{ status: 401, message: 'Bad credentials' }, /token any more.*sign in with it/u],
  [{ status: 403, message: 'Resource not accessible' }, /may not do this.*Ask an editor/u],
  [{ status: 200, type: 'FORBIDDEN', message: '' }, /may not do this.*Ask an editor/u],
  [{ status: 404, message: 'Not Found' }, /no such repository.*Ask an editor/u],
  [
    { status: 403, message: 'API rate limit exceeded', wait: 90 },
    /no more requests.*in 2 minutes/u,
  ],
  [{ status: 429, message: '' }, /no more requests.*in some minutes/u],
  [{ status: 429, message: '', wait: 5 }, /no more requests.*in a minute/u],
  [{ status: 409, message: '' }, /somebody else.*nothing was written over.*Copy what you changed/u],
  [{ status: 200, type: 'STALE_DATA', message: '' }, /somebody else.*Copy what you changed/u],
  [{ status: 422, message: '"sha" wasn\'t supplied.' }, /somebody else.*Copy what you changed/u],
  [
    { status: 400, message: 'The file has changed since you started editing it: a' },
    /somebody else/u,
  ],
  [{ status: 400, message: 'A file with this name already exists' }, /somebody else/u],
  [{ status: 413, message: '' }, /too large.*make it smaller/u],
  [{ status: 422, message: 'Validation Failed' }, /did not take this.*show an editor/u],
  [{ status: 503, message: '' }, /fault of its own.*in some minutes/u],
  [{ status: 405, message: 'failing', isMerge: true }, /not publish this yet.*pull request/u],
  [{ status: 405, message: 'Merge conflict', isMerge: true }, /the same lines.*pull request/u],
  [{ status: 409, message: '', isMerge: true }, /the same lines.*pull request/u],
])('%o is told with what to do', (answer, told) => {
  expect(toldAnswer({ name: 'GitHub', kind: 'github' }, answer)).toMatch(told);
});

test('whatever a service answers, it is said that nothing is lost, and what the service said', () => {
  const answer = fc.record(
    {
      status: fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
      message: fc.string(),
      type: fc.string(),
      wait: fc.integer({ min: 1, max: 10_000 }),
      isMerge: fc.boolean(),
    },
    { requiredKeys: ['status', 'message'] },
  );
  fc.assert(
    fc.property(answer, (each) => {
      const told = toldAnswer({ name: 'GitHub', kind: 'github' }, each);
      expect(told).toContain('What you wrote is still in the form.');
      if (each.status !== undefined) expect(told).toContain(each.message.trim());
    }),
  );
});

test('what is to be merged is called as the service calls it', () => {
  const answer = { status: 405, message: '', isMerge: true };
  expect(toldAnswer({ name: 'GitLab', kind: 'gitlab' }, answer)).toContain(
    'Open its merge request',
  );
});

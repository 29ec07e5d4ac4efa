import { expect, it } from 'vitest';
import project from '../../../../package.json' with { type: 'json' };
import { ours } from '../../../../tools/bench/ours.ts';

it('builds as npm run build does', () => {
  const [, options = '', program = ''] =
    /^exec node ((?:--\S+ )*)scripts\/run\.mjs (\S+)$/u.exec(project.scripts.build) ?? [];
  const own = ours({ projectDir: '/project', dir: '/bench' }, '/content', true);
  for (const { build } of own.builds(1)) {
    expect(build.args).toEqual([
      ...options.split(' ').filter(Boolean),
      `scripts/${program}`,
      '--json',
    ]);
  }
  expect(own.builds(1).length).toBeGreaterThan(3);
});

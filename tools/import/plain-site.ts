import { fileDay } from './permalink.ts';
import type { SourceSite } from './site.ts';
import { deskOf } from './site-settings.ts';

/** A folder of Markdown of no system: a file that says or is named by a date is a story. */
export function plainSite(): SourceSite {
  return {
    ...{ kind: 'markdown', title: '', address: undefined, base: '', timeZone: undefined },
    ...{ templates: 'none', settings: {}, author: undefined },
    role: (path, _, hasFields) =>
      hasFields || fileDay(path) !== undefined
        ? 'story'
        : /(?:^|\/)(?:readme|license|changelog|contributing)\.\w+$/iu.test(path)
          ? 'nothing'
          : 'story',
    defaults: () => ({}),
    addressOf: ({ path }) =>
      `/${path.replace(/\.\w+$/u, '').replace(/(?:^|\/)(?:_?index|readme)$/iu, '')}/`.replace(
        /\/+/gu,
        '/',
      ),
    tagFields: ['tag', 'keywords', 'topics'],
    desk: (path) => deskOf(path.split('/').slice(0, -1)),
    roots: ['', 'static', 'public', 'assets'],
    separator: /,/u,
  };
}

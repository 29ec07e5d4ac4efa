import type { NameWords } from '../words/site-words.ts';
import { collection, single } from './page-heads.ts';
import { pageKind, type KindOptions, type PageKind } from './page-kind.ts';
import type { Publication } from './publication.ts';
import type { Stock } from './stock.ts';
import { ofAll } from './told.ts';
import type { SoleName } from './urls.ts';
import type { Words } from '../words/words.ts';

interface DirectoryOptions<View> {
  readonly when?: (stock: Stock) => boolean;
  readonly view: (publication: Publication) => View;
  readonly said: (words: Words) => readonly [title: string, description: string];
  /** Whether it leads to nothing yet: then search engines are not to list it. Default never. */
  readonly isEmpty?: (publication: Publication) => boolean;
  readonly menu: NonNullable<KindOptions<View>['menu']> & { readonly name: keyof NameWords };
}

/** A page that leads to all pages of a kind, and may change with any story. */
export function directoryKind<View>(
  name: SoleName,
  { when, view, said, isEmpty = () => false, menu }: DirectoryOptions<View>,
): PageKind<View> {
  return pageKind<View>(name, {
    ...(when && { when }),
    view: ({ publication }) => view(publication),
    head: (shown, source) =>
      single<View>(name, said, () => collection(isEmpty(source.publication)))(shown, source),
    told: (source) => ({ ...ofAll(source), listed: !isEmpty(source.publication) }),
    menu,
  });
}

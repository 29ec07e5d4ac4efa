import type { ManifestPartition } from '../../search/manifest.ts';
import { htmlElement } from '../element.ts';
import type { Labels } from './labels.ts';
import type { FilterCounts } from './pagefind.ts';
import { filterNames, type FilterName, type SearchState } from './state.ts';
import type { PageWords } from './page-words.ts';
import { formatCount } from '../../words/message.ts';

type Choose = (name: FilterName, value: string | undefined) => void;

/** A field for each filter that the page has a word for, with how many stories each choice leaves. */
export class FilterFields {
  readonly #fields = new Map<FilterName, HTMLSelectElement>();

  readonly #page: PageWords;

  constructor(container: Element, page: PageWords, choose: Choose) {
    this.#page = page;
    for (const name of filterNames) {
      const label = page.words.filters[name];
      if (label === undefined) continue;
      const id = `search-${name}`;
      const select = htmlElement('select', { id });
      select.addEventListener('change', () => {
        choose(name, select.value === '' ? undefined : select.value);
      });
      this.#fields.set(name, select);
      container.append(htmlElement('div', {}, htmlElement('label', { for: id }, label), select));
    }
  }

  /**
   * @param counts `undefined` while they are not known: then only what is set is offered.
   * @param isCounted whether each choice leaves just as many stories as its count says.
   */
  show(
    { filters }: SearchState,
    counts: FilterCounts | undefined,
    partitions: readonly ManifestPartition[],
    labels: Labels,
    isCounted: boolean,
  ): void {
    const { language, words } = this.#page;
    const order = new Intl.Collator(language).compare;
    for (const [name, select] of this.#fields) {
      const chosen = filters[name];
      const offered = new Map(
        Object.entries(counts?.[name] ?? {}).filter(([, count]) => count > 0),
      );
      const values = new Set([...offered.keys(), ...(name === 'year' ? yearsOf(partitions) : [])]);
      if (chosen !== undefined) values.add(chosen);
      const options = inOrder(name, [...values], offered, labels, order).map((value) => {
        const count = offered.get(value);
        const label = labels.of(name, value);
        const text =
          count === undefined || !isCounted ? label : `${label} (${formatCount(count, language)})`;
        return htmlElement('option', { value, selected: value === chosen }, text);
      });
      select.replaceChildren(htmlElement('option', { value: '' }, words.all), ...options);
      select.value = chosen ?? '';
    }
  }
}

/** Years newest first, tickers and tags by how many stories they leave, the rest by name. */
function inOrder(
  name: FilterName,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  labels: Labels,
  compare: (a: string, b: string) => number,
): string[] {
  const byCount = name === 'ticker' || name === 'tag';
  return [...values].sort((a, b) => {
    if (name === 'year') return Number(b) - Number(a);
    const order = byCount ? (counts.get(b) ?? 0) - (counts.get(a) ?? 0) : 0;
    return order === 0 ? compare(labels.of(name, a), labels.of(name, b)) : order;
  });
}

function yearsOf(partitions: readonly ManifestPartition[]): string[] {
  return partitions.flatMap(({ years }) => years.map(([year]) => year));
}

import type { Manifest, ManifestPartition } from '../../search/manifest.ts';
import type { FilterCounts, IndexOptions, Pagefind } from './pagefind.ts';
import { ranking } from './ranking.ts';

/** Bytes that one step into the past may load. */
const STEP = 300_000;
/** Words of an excerpt. */
const EXCERPT = 32;

/** The filter by which each partition is told from the others; it stands in no index. */
export const PARTITION = 'partition';

/** The partitions of the index: which are loaded, and how far back searches reach. */
export class Shelf {
  /** Newest first. */
  readonly partitions: readonly ManifestPartition[];
  readonly #pagefind: Pagefind;
  readonly #base: string;
  readonly #loading = new Map<string, Promise<void>>();
  #depth: number;

  /**
   * @param pagefind an instance on the newest partition.
   * @param base address of the folder that holds the partitions, with a final slash.
   */
  constructor(pagefind: Pagefind, { partitions, initial }: Manifest, base: string) {
    this.#pagefind = pagefind;
    this.partitions = partitions;
    this.#base = base;
    this.#depth = initial;
  }

  /** Loads the partitions that a search of a year, or of no certain year, is made in. */
  async provide(year: string | undefined): Promise<void> {
    const wanted =
      year === undefined
        ? this.partitions.slice(0, this.#depth)
        : this.partitions.filter(({ years }) => years.some(([name]) => name === year));
    // One after the other: results of equal score come in the order of loading.
    for (const partition of wanted) await this.#load(partition);
  }

  /** Stories of the partitions that are loaded. */
  get stories(): number {
    return this.partitions
      .filter(({ name }) => this.#loading.has(name))
      .reduce((sum, partition) => sum + sizeOf(partition), 0);
  }

  /** What searches of no certain year leave out, newest first. */
  get unsearched(): readonly ManifestPartition[] {
    return this.partitions.slice(this.#depth);
  }

  /** What `reachBack` would add, newest first. */
  get nextStep(): readonly ManifestPartition[] {
    const rest = this.unsearched;
    let bytes = 0;
    const beyond = rest.findIndex((partition, index) => {
      bytes += partition.bytes;
      return index > 0 && bytes > STEP;
    });
    return beyond === -1 ? rest : rest.slice(0, beyond);
  }

  reachBack(): void {
    this.#depth += this.nextStep.length;
  }

  #load(partition: ManifestPartition): Promise<void> {
    const { name, version } = partition;
    let loading = this.#loading.get(name);
    if (loading === undefined) {
      const options = { ...this.#optionsOf(partition), ranking, metaCacheTag: version };
      loading =
        partition === this.partitions[0]
          ? this.#pagefind.options(options)
          : this.#pagefind.mergeIndex(`${this.#base}${name}/`, options);
      this.#loading.set(name, loading);
    }
    return loading;
  }

  /**
   * Pagefind weighs a rare word by the stories of its own index. A small index would put
   * its stories behind equal ones of a large index; the weight evens that out.
   */
  #optionsOf(partition: ManifestPartition): IndexOptions {
    const largest = Math.max(...this.partitions.map(sizeOf));
    return {
      baseUrl: '/',
      indexWeight: Math.log(1 + largest) / Math.log(1 + sizeOf(partition)),
      mergeFilter: { [PARTITION]: partition.name },
      excerptLength: EXCERPT,
      excerptEllipsis: '…',
    };
  }
}

function sizeOf(partition: ManifestPartition): number {
  return partition.years.reduce((sum, [, count]) => sum + count, 0);
}

/** The partitions whose stories some counts have counted. */
export function partitionsIn(counts: FilterCounts): Set<string> {
  const stories = Object.entries(counts[PARTITION] ?? {});
  return new Set(stories.filter(([, count]) => count > 0).map(([name]) => name));
}

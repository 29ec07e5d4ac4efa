import type { Graph, Thing } from 'schema-dts';

/** One JSON-LD document of several nodes that name each other by `@id`. */
export function graphOf(nodes: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

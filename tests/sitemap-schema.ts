import { readFileSync } from 'node:fs';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** As published by sitemaps.org; the package carries it outside its exports. */
const SITEMAP = text('../node_modules/sitemap/schema/sitemap.xsd');
const INDEX = text('fixtures/schemas/sitemap-index.xsd');
const NEWS = text('fixtures/schemas/sitemap-news.xsd');

/** Both namespaces in one, as what a sitemap holds of others is held against their schema. */
const BOTH = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
</xs:schema>`;

/** What the schemas say against sitemaps, a sentence each. */
export async function sitemapFaults(files: readonly XMLFileInfo[]): Promise<string[]> {
  const preload = [
    { fileName: 'sitemap.xsd', contents: SITEMAP },
    { fileName: 'news.xsd', contents: NEWS },
  ];
  const { errors } = await validateXML({ xml: files, schema: BOTH, preload });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What the schema says against an index of sitemaps. */
export async function indexFaults(file: XMLFileInfo): Promise<string[]> {
  const { errors } = await validateXML({ xml: [file], schema: INDEX });
  return errors.map(({ rawMessage }) => rawMessage);
}

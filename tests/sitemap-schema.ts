import { readFileSync } from 'node:fs';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** As published by sitemaps.org; the package carries it outside its exports. */
const SITEMAP = text('../node_modules/sitemap/schema/sitemap.xsd');
const INDEX = text('fixtures/schemas/sitemap-index.xsd');
const NEWS = text('fixtures/schemas/sitemap-news.xsd');

/** What sitemaps hold of XHTML: links to translations, as Google reads them. */
const XHTML = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xs:element name="link">
    <xs:complexType>
      <xs:attribute name="rel" use="required" fixed="alternate"/>
      <xs:attribute name="hreflang" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:pattern value="x-default|[A-Za-z]{2,3}(-[A-Za-z0-9]+)*"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="href" type="xs:anyURI" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>`;

/** All namespaces in one, as what a sitemap holds of others is held against their schema. */
const BOTH = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
  <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml.xsd"/>
</xs:schema>`;

/** What the schemas say against sitemaps, a sentence each. */
export async function sitemapFaults(files: readonly XMLFileInfo[]): Promise<string[]> {
  const preload = [
    { fileName: 'sitemap.xsd', contents: SITEMAP },
    { fileName: 'news.xsd', contents: NEWS },
    { fileName: 'xhtml.xsd', contents: XHTML },
  ];
  const { errors } = await validateXML({ xml: files, schema: BOTH, preload });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What the schema says against an index of sitemaps. */
export async function indexFaults(file: XMLFileInfo): Promise<string[]> {
  const { errors } = await validateXML({ xml: [file], schema: INDEX });
  return errors.map(({ rawMessage }) => rawMessage);
}

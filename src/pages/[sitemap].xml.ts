import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { planned } from '../edition/plan.ts';
import { editionSitemaps, sitemapSite } from '../edition/sitemaps.ts';
import { sitemapXml } from '../seo/sitemap.ts';

export const getStaticPaths = (async () => {
  const edition = await currentEdition();
  return planned(
    edition.plan,
    editionSitemaps(edition),
    ({ name }) => `/${name}`,
    (sitemap) => sitemap,
  ).map(({ name }) => ({ params: { sitemap: name.replace('.xml', '') } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const edition = await currentEdition();
  const name = `${params['sitemap'] ?? ''}.xml`;
  const file = editionSitemaps(edition).find((sitemap) => sitemap.name === name);
  if (file === undefined) return new Response(undefined, { status: 404 });
  return new Response(sitemapXml(file, sitemapSite(edition)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};

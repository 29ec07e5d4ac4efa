import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { editionSitemaps, sitemapSite } from '../edition/sitemaps.ts';
import { sitemapIndexXml } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return new Response(sitemapIndexXml(editionSitemaps(edition), sitemapSite(edition)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};

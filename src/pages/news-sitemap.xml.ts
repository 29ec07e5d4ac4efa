import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { sitemapSite } from '../edition/sitemaps.ts';
import { newsSitemapXml } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return new Response(newsSitemapXml(edition.publication, sitemapSite(edition)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};

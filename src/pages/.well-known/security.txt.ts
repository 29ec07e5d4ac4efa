import type { APIRoute } from 'astro';
import { currentEdition } from '../../edition/edition.ts';
import { securityTxt } from '../../seo/textFiles.ts';
import { site } from '../../site.config.ts';

export const GET: APIRoute = async () => {
  const { environment } = await currentEdition();
  const { siteUrl, now } = environment;
  const contact = site.publisher.securityContact;
  return new Response(securityTxt({ siteUrl, contact, language: site.language }, now), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { robotsTxt } from '../seo/textFiles.ts';

export const GET: APIRoute = async () => {
  const { environment } = await currentEdition();
  return new Response(robotsTxt(environment.siteUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

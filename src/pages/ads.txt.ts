import type { APIRoute } from 'astro';
import { adsTxt } from '../seo/textFiles.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = () =>
  new Response(adsTxt(site.name), { headers: { 'content-type': 'text/plain; charset=utf-8' } });

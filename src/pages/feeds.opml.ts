import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { feedSite } from '../edition/feeds.ts';
import { opml } from '../feeds/opml.ts';
import { feedSubjects } from '../publication/feeds.ts';

export const GET: APIRoute = async () => {
  const edition = await currentEdition();
  return new Response(opml(feedSubjects(edition.publication), feedSite(edition)), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../edition/edition.ts';
import { feedFolders, feedIn } from '../../edition/feeds.ts';
import { rss } from '../../feeds/rss.ts';

export const getStaticPaths = (async () =>
  feedFolders(await currentEdition(), 'feed.xml').map((folder) => ({
    params: { folder },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { view, htmlOf, site } = feedIn(params['folder'], await currentEdition());
  return new Response(await rss(view, htmlOf, site), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};

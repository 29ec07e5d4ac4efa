import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../edition/edition.ts';
import { feedFolders, feedIn } from '../../edition/feeds.ts';
import { jsonFeed } from '../../feeds/jsonFeed.ts';

export const getStaticPaths = (async () =>
  feedFolders(await currentEdition(), 'feed.json').map((folder) => ({
    params: { folder },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { view, htmlOf, site } = feedIn(params['folder'], await currentEdition());
  return new Response(jsonFeed(view, htmlOf, site), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};

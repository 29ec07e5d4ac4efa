import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../../../../edition/edition.ts';
import { planned } from '../../../../edition/plan.ts';
import { liveJson, liveUrl, liveView } from '../../../../publication/view/live.ts';

export const getStaticPaths = (async () => {
  const { publication, plan } = await currentEdition();
  const stories = publication.articles.filter((article) => article.kind === 'live');
  return planned(plan, stories, liveUrl, (article) => liveView(article, publication)).map(
    ({ id }) => {
      const [year, month, slug] = id.split('/');
      return { params: { year, month, slug } };
    },
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { year, month, slug } }) => {
  const { publication } = await currentEdition();
  const id = `${year ?? ''}/${month ?? ''}/${slug ?? ''}`;
  const article = publication.byId.get(id);
  if (article === undefined) throw new Error(`there is no article "${id}"`);
  return new Response(liveJson(liveView(article, publication)), {
    headers: { 'content-type': 'application/json' },
  });
};

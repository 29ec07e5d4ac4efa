import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { planned } from '../edition/plan.ts';
import { canBePage, redirectPage } from '../hosting/redirectPage.ts';
import { redirectsIn, type Redirect } from '../publication/redirects.ts';
import { site } from '../site.config.ts';

export const getStaticPaths = (async () => {
  const { plan, publication } = await currentEdition();
  const redirects = redirectsIn(publication).filter(canBePage);
  return planned(
    plan,
    redirects,
    ({ from }) => from,
    ({ to }) => to,
  ).map((redirect) => ({
    params: {
      alias: redirect.from
        .slice(1)
        .replace(/\/$/u, '/index')
        .replace(/\.html$/u, ''),
    },
    props: { ...redirect },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Redirect> = async ({ props }) => {
  const { environment } = await currentEdition();
  const { name, language } = site;
  return new Response(redirectPage(props, { name, language, siteUrl: environment.siteUrl }), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};

import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { memo } from '../memo.ts';

const app = createApp({ streaming: false });

// What goes wrong in a page is the build's to report, not a page of its own.
app.renderError = (request, { error, status }) =>
  Promise.reject(
    error instanceof Error ? error : new Error(`${new URL(request.url).pathname}: ${status}`),
  );

/**
 * Renders the page at an address of the site as a server would answer it.
 *
 * @param address absolute.
 * @throws Error what the page throws, or that there is none.
 */
export async function answerPage(address: string): Promise<string> {
  const response = await app.render(new Request(address));
  return response.text();
}

/** The module of a page, sought once a route: to import one again costs more than a look. */
const pageOf = memo(
  (state: FetchState) => state.loadComponentInstance(),
  ({ routeData }) => routeData?.component ?? '',
);

/**
 * The same text without an answer around it: no middleware, headers or body, which nobody
 * would read and which cost as much as a short page. Follows `handlePages` and `renderPage`
 * of Astro, step by step; props would be those of `getStaticPaths`, which no page has.
 *
 * @param address absolute.
 * @throws Error what the page throws, or that there is none.
 */
export async function renderPage(address: string): Promise<string> {
  const state = new FetchState(new Request(address));
  const { routeData } = state;
  // What has no page is answered with the page of missing ones.
  const isThere = routeData?.route !== '/404' || address.endsWith('/404.html');
  if (routeData?.type !== 'page' || !isThere) throw new Error(`${state.pathname}: 404`);
  const page = await pageOf(state);
  const result = await state.createResult(page, state.getActionAPIContext());
  const known = result.componentMetadata.get(page.default.moduleId ?? '');
  result._metadata.headInTree = known?.containsHead ?? false;
  result._metadata.routeHasPropagation = ['self', 'in-tree'].includes(known?.propagation ?? 'none');
  const text = await renderToString(result, page.default, {}, {}, true, routeData);
  if (typeof text !== 'string') throw new Error(`${state.pathname}: ${text.status}`);
  return text;
}

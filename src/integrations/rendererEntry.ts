import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

// What goes wrong in a page is the build's to report, not a page of its own.
app.renderError = (request, { error, status }) =>
  Promise.reject(
    error instanceof Error ? error : new Error(`${new URL(request.url).pathname}: ${status}`),
  );

/**
 * Renders the page at an address of the site.
 *
 * @param address absolute.
 * @throws Error what the page throws, or that there is none.
 */
export async function renderPage(address: string): Promise<string> {
  const response = await app.render(new Request(address));
  return response.text();
}

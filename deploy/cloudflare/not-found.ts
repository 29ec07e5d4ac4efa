/** The files of the site, as Cloudflare serves them with `_headers` and `_redirects`. */
interface Files {
  fetch(request: Request): Promise<Response>;
}

/**
 * Answers for addresses at which there is no file; Cloudflare asks for no others. Headers
 * go by address, so that what is missing would have those of what could be there: a
 * picture that a browser asked for too early would be missing to it for a year.
 */
export default {
  async fetch(request: Request, { FILES }: { readonly FILES: Files }): Promise<Response> {
    const answer = await FILES.fetch(request);
    if (answer.status !== 404) return answer;
    const { method, url } = request;
    const { body, headers } = await FILES.fetch(new Request(new URL('/404', url), { method }));
    return new Response(body, { status: 404, headers });
  },
};

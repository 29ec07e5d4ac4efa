import { createReadStream } from 'node:fs';
import type { ViteDevServer } from 'vite';
import { mediaType } from '../serve/media-type.ts';

/**
 * Has development serve files at these addresses, each made when it is asked for.
 *
 * @param find makes the file of a path; undefined where there is none.
 */
export function serveOnDemand(
  { middlewares }: Pick<ViteDevServer, 'middlewares'>,
  addresses: RegExp,
  find: (url: string) => Promise<string | undefined>,
): void {
  middlewares.use((request, response, next) => {
    const url = (request.url ?? '').split('?')[0] ?? '';
    if (!addresses.test(url)) {
      next();
      return;
    }
    const serve = async (): Promise<void> => {
      const path = await find(url);
      if (path === undefined) {
        next();
        return;
      }
      response.setHeader('Content-Type', mediaType(path));
      createReadStream(path).pipe(response);
    };
    serve().catch(next);
  });
}

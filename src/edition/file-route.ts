import type { APIContext } from 'astro';
import { currentEdition } from './current.ts';
import { editionFiles } from './files.ts';

/** Answers with the file of the edition at the address; the routes of development use it. */
export async function fileResponse({ url }: Pick<APIContext, 'url'>): Promise<Response> {
  for (const file of editionFiles(currentEdition())) {
    if (file.url !== url.pathname) continue;
    return new Response(await file.text(), { headers: { 'content-type': file.type } });
  }
  return new Response(undefined, { status: 404 });
}

import type { Element } from 'hast';
import { readEmbed } from './embed-providers.ts';
import { startOf, type Reading } from './reading.ts';

/** Of what other sites give to paste, as much as says what it is. */
const PASTED = 3_000;
const POST =
  /^<blockquote\s[^>]{0,1000}\b(?:twitter-tweet|\w+-media|\w+-embed|text-post-media)\b/iu;
const SCRIPT = /^<script\s[^>]{0,300}\bsrc=/iu;
const ADDRESS =
  /https:\/\/(?:twitter|x)\.com\/\w+\/status\/\d+|(?:permalink|cite)="(?<own>https:\/\/[^"?\s]{1,200})/iu;
/** An address that other systems show a film or a post for, and this one does not. */
const SHOWN_ELSEWHERE =
  /^https?:\/\/(?:www\.)?(?:instagram\.com\/(?:p|reel)\/|tiktok\.com\/@)\S*$/iu;

/** Whether a tag is a post of another site, whose words are told of as one. */
export function isPost(source: string, offset: number): boolean {
  return POST.test(source.slice(offset, offset + PASTED));
}

/** Whether a tag is the program that comes with a post, of which enough was said. */
export function isProgramOfPost(source: string, offset: number): boolean {
  if (!SCRIPT.test(source.slice(offset, offset + PASTED))) return false;
  const before = source.slice(Math.max(0, offset - PASTED), offset);
  const post = before.lastIndexOf('<blockquote');
  return /<\/blockquote>\s*$/iu.test(before) && post !== -1 && isPost(before, post);
}

/** What this paper does instead of showing a film or a post; undefined for another tag. */
export function embedAdvice(source: string, offset: number): string | undefined {
  const pasted = source.slice(offset, offset + PASTED);
  if (isPost(source, offset)) {
    const found = ADDRESS.exec(pasted);
    const address = found?.groups?.['own'] ?? found?.[0] ?? 'https://…';
    const shown = componentFor(address);
    if (shown !== undefined) return `write ${shown}, or quote its words behind > and link to it`;
    return `a post of another site is not shown here; quote its words behind > and link to it: [who wrote it](${address})`;
  }
  if (!/^<iframe\b/iu.test(pasted)) return undefined;
  const src = /\bsrc=["'](?:https?:)?(\/\/[^"'\s]{1,200})["']/iu.exec(pasted)?.[1] ?? '//…';
  const shown = componentFor(`https:${src}`);
  if (shown !== undefined) return `write ${shown}`;
  return `nothing of this site is shown here; link to it: [what it shows](https:${src})`;
}

/** The component to write for an address; undefined when nothing of it is shown. */
function componentFor(address: string): string | undefined {
  const target = readEmbed(address.replace(/^http:/iu, 'https:'));
  return 'rule' in target ? undefined : `<Embed url="${target.url}" title="what it shows" />`;
}

/** Tells of a paragraph that is an address alone, for which other systems show what is there. */
export function tellBareEmbed(paragraph: Element, reading: Reading): void {
  const start = startOf(paragraph);
  const end = paragraph.position?.end.offset ?? start;
  if (end - start > PASTED) return;
  const written = reading.source.slice(start, end).trim();
  const shown = /^https?:\/\/\S+$/iu.test(written) ? componentFor(written) : undefined;
  if (shown === undefined && !SHOWN_ELSEWHERE.test(written)) return;
  const remedy = shown ?? `[what it shows](${written.slice(0, 200)})`;
  const message = `this stays an address, of which nothing is shown; write ${remedy}`;
  reading.problems.warning(start, 'markdown-left-over', message);
}

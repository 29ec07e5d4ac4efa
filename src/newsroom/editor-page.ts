import { htmlFrom, hastElement } from '../xml/html.ts';
import { directionOf } from '../words/intl.ts';
import type { EditorSetting } from './cms-config.ts';
import { SETTING } from './setting-element.ts';

/** What the page is made of. */
export interface EditorPage {
  /** Of the publication. */
  readonly name: string;
  /** BCP 47 */
  readonly language: string;
  /** Root-relative address of the editor's script. */
  readonly script: string;
  readonly setting: EditorSetting;
}

/** The page on which the editor runs: its settings as data, and its script; nothing is to be found here. */
export function editorPage({ name, language, script, setting }: EditorPage): string {
  const json = JSON.stringify(setting).replaceAll('<', '\\u003c');
  const head = [
    hastElement('meta', { charSet: 'utf-8' }),
    hastElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    hastElement('meta', { name: 'robots', content: 'noindex, nofollow' }),
    hastElement('meta', { name: 'referrer', content: 'no-referrer' }),
    hastElement('title', {}, `Newsroom | ${name}`),
    hastElement('link', { rel: ['icon'], href: '/favicon.ico' }),
    hastElement('script', { type: 'application/json', id: SETTING }, json),
    hastElement('script', { type: 'module', src: script }),
  ];
  const body = hastElement(
    'body',
    {},
    hastElement('noscript', {}, 'The newsroom needs JavaScript.'),
  );
  const written = { lang: language, dir: directionOf(language) };
  const page = hastElement('html', written, hastElement('head', {}, ...head), body);
  return `${htmlFrom([{ type: 'doctype' }, page])}\n`;
}

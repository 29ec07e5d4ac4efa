import { hastElement as element, htmlFrom } from '../xml/html.ts';
import { isFields, type FormFields } from './file-shape.ts';

/** What stands above a text on its page. */
export interface StoryHead {
  readonly form: FormFields;
  /** Name of its section. */
  readonly section: string | undefined;
  /** Address of a picture by its `src`; undefined where there is none yet. */
  readonly picture: (src: string) => string | undefined;
}

/** The picture at the top, as the form has it. */
export function formCover(
  form: FormFields,
): { readonly src: string; readonly alt: string; readonly words: string } | undefined {
  const { cover } = form;
  if (!isFields(cover) || typeof cover['src'] !== 'string' || cover['src'] === '') return undefined;
  const [alt = '', caption = '', credit = ''] = ['alt', 'caption', 'credit'].map((name) =>
    textIn(cover, name),
  );
  return {
    src: cover['src'],
    alt,
    words: [caption, credit].filter((each) => each !== '').join(' '),
  };
}

function textIn(fields: FormFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** A story as its page shows it: section, headline, standfirst, cover and text. */
export function shownStory({ form, section, picture }: StoryHead, text: string): string {
  const cover = formCover(form);
  const header = element(
    'header',
    { className: ['article-header'] },
    section === undefined
      ? undefined
      : element('p', { className: ['kicker'] }, element('span', {}, section)),
    element('h1', {}, textIn(form, 'title')),
    element('p', { className: ['standfirst'] }, textIn(form, 'description')),
  );
  const figure =
    cover === undefined
      ? undefined
      : element(
          'figure',
          { className: ['figure'] },
          element('img', { src: picture(cover.src) ?? '', alt: cover.alt }),
          cover.words === '' ? undefined : element('figcaption', {}, cover.words),
        );
  const above = htmlFrom([header]);
  const shown = figure === undefined ? '' : htmlFrom([figure]);
  return `<article class="article">${above}<div class="article-text">${shown}<div class="prose">${text}</div></div></article>`;
}

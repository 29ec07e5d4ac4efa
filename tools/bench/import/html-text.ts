import { slugOfNumber, type StoryPart } from './source-story.ts';

/** A text as editors of HTML keep it. */
export function htmlText(parts: readonly StoryPart[]): string {
  return parts.map(htmlPart).join('\n');
}

export function textInHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function htmlPart(part: StoryPart): string {
  switch (part.kind) {
    case 'words':
      return `<p>${textInHtml(part.text)}</p>`;
    case 'quote':
      return `<blockquote><p>${textInHtml(part.text)}</p></blockquote>`;
    case 'heading':
      return `<h2>${textInHtml(part.text)}</h2>`;
    case 'link':
      return `<p>Before that: <a href="https://quay.example/${slugOfNumber(part.to)}/">${textInHtml(part.text)}</a>.</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${textInHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><tbody>${part.rows.map(([a, b]) => `<tr><td>${textInHtml(a)}</td><td>${b}</td></tr>`).join('')}</tbody></table>`;
    case 'code':
      return `<pre><code>${textInHtml(part.text)}</code></pre>`;
    case 'film':
      return `<figure><iframe src="https://www.youtube.com/embed/${part.id}"></iframe></figure>`;
  }
}

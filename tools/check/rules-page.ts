import { catalogue } from './catalogue.ts';
import type { ListedRule } from './listed-rule.ts';
import { articleRules } from './rules.ts';
import type { Sample } from './rule.ts';

/** `docs/writing/rules.md`: every rule with its id as anchor. */
export function rulesPage(): string {
  return [
    '# Rules',
    '',
    '<!-- Made by `npm run schemas` from tools/check/; change the rules there. -->',
    '',
    'What `npm run check` looks for. An **error** stops publication; a **warning** is advice that is nearly always right. `npm run check -- --fix` puts right what is mechanical, and changes nothing else that the article says; in a text with errors it changes words alone.',
    '',
    ...catalogue.flatMap(({ title, rules }) => [`## ${title}`, '', ...rules.flatMap(section)]),
  ].join('\n');
}

const ofArticles = new Map(articleRules.map((rule) => [rule.id, rule]));

function section({ id, level, summary, inArchive }: ListedRule): string[] {
  const { example, language, whenWritten } = ofArticles.get(id) ?? {};
  const isSilent = whenWritten === true || inArchive === 'silent';
  const there = inArchive === 'warning' ? ', advice in the archive' : '';
  return [
    `### ${id}`,
    '',
    `${level === 'error' ? 'Error' : 'Warning'}${spokenIn(language)}${isSilent ? ', not told in the archive' : there}. ${summary}`,
    '',
    ...(example === undefined
      ? []
      : [...sample('Told', example.bad), ...sample('Not told', example.good)]),
  ];
}

/** ` (in English)` of a rule for the prose of one language. */
function spokenIn(language: string | undefined): string {
  if (language === undefined) return '';
  return ` (in ${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language})`;
}

function sample(title: string, { fields = {}, body, data }: Sample): string[] {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const text = [
    ...(lines.length === 0 ? [] : ['---', ...lines, '---']),
    ...(body === undefined ? [] : [body]),
  ];
  const rows = data === undefined ? [] : ['```csv', data.trimEnd(), '```', ''];
  return text.length === 0 ? [] : [`${title}:`, '', '```mdx', ...text, '```', '', ...rows];
}

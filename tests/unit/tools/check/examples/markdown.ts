import { body, whole, type RuleExample } from './example.ts';
import { articleText } from '../../../loader/folder.ts';

const LINK = 'https://example.com/';

export const markdownExamples: Readonly<Record<string, RuleExample>> = {
  'markdown-emphasis-marker': body('It _rose_.', 'It *rose*.'),
  'markdown-final-newline': whole(articleText().trimEnd()),
  'markdown-hard-break-spaces': body('Words   \nand words.', 'Words\\\nand words.'),
  'markdown-heading-style': body('What it is\n---', '## What it is'),
  'markdown-link-title-style': body(`[Words](${LINK} 'more')`, `[Words](${LINK} "more")`),
  'markdown-no-blockquote-without-marker': body('> Words\nand words.', '> Words\n> and words.'),
  'markdown-no-consecutive-blank-lines': body('Words.\n\n\nWords.', 'Words.\n\nWords.'),
  'markdown-no-duplicate-definitions': body(
    `[Words][a] of it.\n\n[a]: ${LINK}\n[a]: ${LINK}2`,
    `[Words][a] of it.\n\n[a]: ${LINK}`,
  ),
  'markdown-no-duplicate-headings': body('## Words\n\nA.\n\n## Words', '## Words\n\nA.\n\n## More'),
  'markdown-no-emphasis-as-heading': body(
    '**Words**\n\nMore of them.',
    '## Words\n\nMore of them.',
  ),
  'markdown-no-heading-punctuation': body('## Words.', '## Words'),
  'markdown-no-shortcut-reference-link': body(
    `[a] is it.\n\n[a]: ${LINK}`,
    `[a][] is it.\n\n[a]: ${LINK}`,
  ),
  'markdown-no-tabs': body('Words\tand words.', 'Words and words.'),
  'markdown-no-unused-definitions': body(`Words.\n\n[a]: ${LINK}`, `[Words][a].\n\n[a]: ${LINK}`),
  'markdown-ordered-list-marker-style': body('1) Words', '1. Words'),
  'markdown-rule-style': body('A.\n\n***\n\nB.', 'A.\n\n---\n\nB.'),
  'markdown-strong-marker': body('It __rose__ again.', 'It **rose** again.'),
  'markdown-table-pipes': body('a | b\n--- | ---\n1 | 2', '| a | b |\n| --- | --- |\n| 1 | 2 |'),
  'markdown-unordered-list-marker-style': body('* Words', '- Words'),
};

/** A page of documentation that can be carried out: its prose, and what stands in its fences. */
export type Part =
  | { readonly type: 'prose'; readonly text: string }
  /** Commands, each with what it printed. */
  | { readonly type: 'console'; readonly steps: readonly Step[] }
  /** What somebody writes into a file, whole. */
  | { readonly type: 'file'; readonly path: string; readonly fence: string; readonly text: string }
  /** What somebody changes in the file written last: old words, and the new ones. */
  | {
      readonly type: 'edit';
      readonly text: string;
      readonly changes: readonly (readonly [from: string, to: string])[];
    };

export interface Step {
  readonly command: string;
  readonly output: string;
}

const FENCE = /^```(\S+)(?: (.+))?\n([\s\S]*?)^```$/gmu;

/** Takes a page apart; `transcriptText` of the parts is the page again. */
export function readTranscript(page: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of page.matchAll(FENCE)) {
    const { 0: whole, 1: language = '', 2: path = '', 3: text = '', index } = match;
    parts.push({ type: 'prose', text: page.slice(from, index) });
    from = index + whole.length;
    if (language === 'console') parts.push({ type: 'console', steps: steps(text) });
    else if (language === 'diff') parts.push({ type: 'edit', text, changes: changes(text) });
    else parts.push({ type: 'file', path, fence: `${language} ${path}`, text });
  }
  parts.push({ type: 'prose', text: page.slice(from) });
  return parts;
}

export function transcriptText(parts: readonly Part[]): string {
  return parts.map(partText).join('');
}

function partText(part: Part): string {
  switch (part.type) {
    case 'prose':
      return part.text;
    case 'console':
      return `\`\`\`console\n${part.steps.map(stepText).join('')}\`\`\``;
    case 'file':
      return `\`\`\`${part.fence}\n${part.text}\`\`\``;
    case 'edit':
      return `\`\`\`diff\n${part.text}\`\`\``;
  }
}

function stepText({ command, output }: Step): string {
  return `$ ${command}\n${output === '' ? '' : `${output}\n`}`;
}

function steps(text: string): Step[] {
  return text
    .split(/^\$ /mu)
    .slice(1)
    .map((step) => {
      const [command = '', ...output] = step.trimEnd().split('\n');
      return { command, output: output.join('\n') };
    });
}

function changes(text: string): [string, string][] {
  return [...text.matchAll(/^-(.+)\n\+(.+)$/gmu)].map(([, from = '', to = '']) => [from, to]);
}

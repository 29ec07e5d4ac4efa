import type { YamlFault } from './yaml-fault.ts';

/** Of a line that no reader takes, though nothing is wrong within it: where it begins. */
export function indentFault(text: string, offset: number): YamlFault | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^ *(?=\S)/u.exec(text.slice(start))?.[0];
  const above = text.slice(0, start).trimEnd().split('\n').at(-1) ?? '';
  const columns = [/^ */u, /^ *(?:- +)*/u].map((head) => head.exec(above)?.[0].length ?? 0);
  if (line === '') return firstIndent(text);
  if (line === undefined || columns.includes(line.length)) return undefined;
  const message = `this line begins in column ${line.length + 1}, the one above in column ${columns.map((column) => column + 1).join(' or ')}; what belongs together begins in one column`;
  return { offset: start + line.length, message, rule: 'yaml-bad-indent' };
}

/** Of a first line that stands further in than those below it. */
function firstIndent(text: string): YamlFault | undefined {
  const { indent = '' } = /^(?:[ \t]*\r?\n)*(?<indent> +)\S/u.exec(text)?.groups ?? {};
  if (indent === '') return undefined;
  const message = `this line begins in column ${indent.length + 1}, those below it in column 1; what belongs together begins in one column`;
  return { offset: text.search(/\S/u), message, rule: 'yaml-bad-indent' };
}

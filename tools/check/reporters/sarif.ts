import { printableJson, toldProblems } from '../../../src/problem/format.ts';
import { ruleOf } from '../catalogue.ts';
import type { Reporter } from './check-report.ts';

/** SARIF 2.1.0 (OASIS): what code-scanning services read. */
export const sarifReport: Reporter = ({ problems }) => {
  const found = toldProblems(problems);
  const ids = [...new Set(found.map((problem) => problem.rule))].sort();
  const rules = ids.map((id) => {
    const rule = ruleOf(id);
    return {
      id,
      shortDescription: { text: rule?.summary ?? id },
      help: { text: `docs/writing/rules.md#${rule?.id ?? id}` },
      defaultConfiguration: { level: rule?.level ?? 'warning' },
    };
  });
  const results = found.map(({ file, line, column, level, message, rule }) => ({
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'check', rules } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
};

import { markdownRules } from './catalogue/markdown.ts';
import { chartRules, componentRules, textRules } from './catalogue/text.ts';
import {
  aliasRules,
  fileRules,
  frontmatterRules,
  pageRules,
  registryRules,
} from './catalogue/content.ts';
import { linkRules } from './catalogue/links.ts';
import { changeRules } from './catalogue/change.ts';
import type { Level, ListedRule } from './listed-rule.ts';
import { archiveRules, articleRules } from './rules.ts';

/** Rules of one subject, as the list of rules shows them. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly ListedRule[];
}

const warning: Level = 'warning';

/** Every rule there is, by subject. What the list of rules and reports say comes from here. */
export const catalogue: readonly RuleGroup[] = [
  { title: 'Frontmatter', rules: frontmatterRules },
  { title: 'Registries', rules: registryRules },
  { title: 'Standing pages', rules: pageRules },
  { title: 'Former addresses', rules: aliasRules },
  { title: 'Files', rules: fileRules },
  { title: 'Text', rules: textRules },
  { title: 'Components', rules: componentRules },
  { title: 'Charts', rules: chartRules },
  { title: 'Links', rules: linkRules },
  { title: 'Writing', rules: articleRules },
  { title: 'Across articles', rules: archiveRules.map((rule) => ({ ...rule, level: warning })) },
  { title: 'Changes', rules: changeRules },
  { title: 'Markdown', rules: markdownRules },
];

const byId = new Map(catalogue.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));

/** The rule of a problem; those of YAML's own syntax share one. */
export function ruleOf(id: string): ListedRule | undefined {
  return byId.get(id) ?? (id.startsWith('yaml-') ? byId.get('yaml') : undefined);
}

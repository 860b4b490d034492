import { type DiagnosticRule, rules } from '../../src/model/diagnostic.ts';

/**
 * docs/rules.md as the catalogue wants it: a section a rule, with its severity and its hint, in alphabetical order. What
 * a person wrote below stays; a section of a rule that is gone goes.
 * @param page the page as it is.
 */
export function rulesPage(page: string): string {
  const [intro = '', ...sections] = page.split(/^## /m);
  const prose = new Map(
    sections.map((section) => {
      const [rule = '', , ...paragraphs] = section.split('\n\n');
      return [rule.trim(), paragraphs.join('\n\n').trim()];
    }),
  );
  const names = (Object.keys(rules) as DiagnosticRule[]).toSorted();
  const written = names.map((rule) => {
    const [severity, hint] = rules[rule];
    const about = prose.get(rule);
    return `## ${rule}\n\n**${severity}** → ${hint}\n${about ? `\n${about}\n` : ''}`;
  });
  return `${intro.trimEnd()}\n\n${written.join('\n')}`;
}

import type { ProposedEntry } from './proposed.ts';

/** A heading of Markdown, with the signs that may close it. */
const heading = /^(#{1,6})[ \t]+(\S.*)$/;
const closing = /(?<![#])#+$/;

/**
 * The terms of a glossary of glossarify-md: a heading a term, below it `<!-- Aliases: … -->` and the definition. A first
 * heading alone of its level is the title of the glossary.
 */
export function readGlossarify(text: string): ProposedEntry[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const heads = lines.flatMap((line, index) => {
    const [, marks, title = ''] = heading.exec(line) ?? [];
    const name = title.trimEnd().replace(closing, '').trimEnd();
    return marks && name ? [{ index, level: marks.length, name }] : [];
  });
  const [first] = heads;
  const isTitle =
    first !== undefined && heads.length > 1 && heads.filter(({ level }) => level === first.level).length === 1;
  const terms = isTitle ? heads.slice(1) : heads;
  return terms.map(({ index, name }, number) => {
    const body = lines.slice(index + 1, terms[number + 1]?.index).join('\n');
    const aliases = aliasesIn(body);
    const definition = body.replace(/<!--[\s\S]*?-->/g, '').trim();
    return {
      row: index + 1,
      data: { name, ...(aliases.length > 0 ? { aliases } : {}) },
      ...(definition === '' ? {} : { definition }),
      faults: [],
    };
  });
}

function aliasesIn(body: string): string[] {
  return Array.from(body.matchAll(/<!--([\s\S]*?)-->/g), ([, comment = '']) => {
    const listed = /^\s*aliases:\s*([\s\S]*)$/i.exec(comment)?.[1] ?? /"aliases"\s*:\s*"([^"]*)"/.exec(comment)?.[1];
    return (listed ?? '')
      .split(',')
      .map((alias) => alias.trim())
      .filter(Boolean);
  }).flat();
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** An edit of a dossier: a file and what it holds now; undefined deletes it. */
export interface Edit {
  path: string;
  text: string | undefined;
}

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);

const config = fc.record({
  lang: oneOf('fr', 'fr', 'en'),
  headings: oneOf('skip', 'include'),
  policy: oneOf('every', 'first'),
});

const sentences = [
  'Damas a annoncé la reprise de Raqqa.',
  'Il vit à Damas, rue de Raqqa.',
  'LES FORCES DE RAQQA avancent.',
  'Abou Omar, chef de l’EI, a fui l’Irak.',
  'Omar est parti vers l’ouest de **Deir** Ezzor.',
  'Les forces anti-EI, dit Omar.',
  'Le :place[fleuve]{#euphrate} et le :actor[régime]{#damas-gouv}.',
  'Voir [la carte](../media/carte.png) de Raqqa.',
  '## Raqqa et Damas',
  '« Etat islamique », écrit la Rak-\nka.',
  'Baghdad’s Omar met Damas.',
];

const decisions = [
  '',
  'annotations:\n  - { exact: Damas, prefix: "à ", entity: damas-gouv }\n',
  'annotations:\n  - { exact: Raqqa, prefix: "rue de ", entity: none }\n',
  'annotations:\n  - { exact: Omar, suffix: " est parti", entity: omar }\n',
];

const article = fc
  .record({
    id: oneOf('un', 'deux', 'trois'),
    date: oneOf('', 'date: 2015-01\n', 'date: 2017-10-14\n'),
    lang: oneOf('', '', 'lang: en\n'),
    publisher: oneOf('', 'source: { file: o.txt, sha256: "0" }\n'),
    decisions: oneOf(...decisions),
    body: fc.array(oneOf(...sentences), { minLength: 1, maxLength: 4 }),
    gone: fc.nat({ max: 9 }).map((n) => n === 0),
  })
  .map(({ id, date, lang, publisher, decisions, body, gone }): Edit => {
    // A source that is not there is an error, and errors must be the same too; it is kept rare.
    const source = body.length === 4 ? publisher : '';
    const text = `---\ntitle: ${id}\n${date}${lang}${source}${decisions}---\n\n${body.join('\n\n')}\n`;
    return { path: `articles/${id}.md`, text: gone ? undefined : text };
  });

const aliases = [
  'Raqqa',
  'Rakka',
  'Omar',
  'Deir Ezzor',
  '{ form: Omar, short: true }',
  '{ form: Damas, metonym: true }',
  '{ form: EI, when: { from: 2016 } }',
  '{ form: raqqa, case: fold }',
  '{ form: Damas, when: { before: vit à } }',
  'Etat islamique',
  '"!!"',
];

const entry = fc
  .record({
    id: oneOf('raqqa', 'damas', 'damas-gouv', 'omar', 'euphrate', 'ei'),
    collection: oneOf('actors', 'places'),
    name: oneOf('Raqqa', 'Damas', 'Abou Omar', 'Euphrate', 'EI', 'Gouvernement syrien', 'Deir Ezzor'),
    lang: oneOf('', '', 'lang: en\n'),
    aliases: fc.uniqueArray(oneOf(...aliases), { maxLength: 3 }),
    exclusions: oneOf('', 'exclusions: [rue de Raqqa]\n'),
    fold: oneOf('', 'caseSensitive: false\n'),
    definition: oneOf(...sentences),
    gone: fc.nat({ max: 3 }).map((n) => n === 0),
  })
  .map(({ id, collection, name, lang, aliases, exclusions, fold, definition, gone }): Edit => {
    const kind = collection === 'actors' ? 'person' : 'city';
    const list = aliases.length === 0 ? '' : `aliases:\n${aliases.map((alias) => `  - ${alias}\n`).join('')}`;
    const fields = `name: ${name}\nkind: ${kind}\nsummary: x\nupdated: 2026\nsources: [{ title: t }]\n`;
    return {
      path: `${collection}/${id}.md`,
      text: gone ? undefined : `---\n${fields}${lang}${list}${exclusions}${fold}---\n\n${definition}\n`,
    };
  });

const other = fc.oneof(
  config.map(
    (fields): Edit => ({
      path: 'dossier.yaml',
      text: `title: x\ndescription: y\n${Object.entries(fields)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join('')}`,
    }),
  ),
  fc.boolean().map((there): Edit => ({ path: 'media/carte.png', text: there ? 'png' : undefined })),
  fc.constant<Edit>({ path: 'actors/faux.md', text: '---\nname: [\n---\n' }),
  fc.constant<Edit>({ path: 'actors/faux.md', text: undefined }),
);

/** An edit that bears on mentions: of an article, an entry, or something else; some make errors. */
export const edit = fc.oneof(
  { weight: 4, arbitrary: article },
  { weight: 5, arbitrary: entry },
  { weight: 2, arbitrary: other },
);

/** Carries out an edit. */
export function apply(folder: string, { path, text }: Edit): void {
  if (text === undefined) rmSync(join(folder, path), { force: true });
  else writeFileSync(join(folder, path), text);
}

/** Makes a content folder with one article. */
export function emptyDossier(folder: string): void {
  for (const name of ['articles', 'actors', 'places', 'media']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'dossier.yaml'), 'title: x\ndescription: y\n');
  writeFileSync(join(folder, 'articles/base.md'), `---\ntitle: base\n---\n\n${sentences[0]}\n\n${sentences[3]}\n`);
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Texts that programs make something else of: numbers, days, formulas, quotes, what parts cells and aliases. */
const trying = [
  '0042',
  '1.50',
  '2017-10',
  '14/10/2017',
  '=SUM(A1)',
  '+33 1',
  '@signe',
  'TRUE',
  'a, b; c',
  'dit « le “Lion” »',
  'deux | mots',
  '{accolades}',
  'tabulé\tmot',
  "l'apostrophe",
  '1e5',
  'Mai 1968',
  '_x000D_',
  'الجيش',
  'e\u0301te\u0301',
];

/** Makes a dossier of many entries, whose cells hold all that a spreadsheet may spoil. @returns its folder. */
export function largeGlossary(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-glossary-'));
  writeFileSync(join(folder, 'dossier.yaml'), 'title: Essai\ndescription: Un essai\nlang: fr\n');
  for (const name of ['actors', 'places', 'articles']) mkdirSync(join(folder, name));
  for (let number = 0; number < count; number += 1) {
    const isPlace = number % 3 === 0;
    const odd = trying[number % trying.length] ?? '';
    const data = {
      name: `Nom ${number} ${odd}`,
      kind: isPlace ? 'city' : 'person',
      summary: `Résumé, « ${odd} »`,
      aliases: [
        `Alias ${number}`,
        odd,
        { form: `Court ${number}`, short: true },
        { form: `وسيط ${number}`, lang: 'ar', note: 'une note: avec “signes”, et {autres}' },
        { form: odd, when: { before: ['le', 'la: x'], publisher: 'Le Monde, Paris', from: '2017-10' } },
      ],
      exclusions: [`Pas ${odd}`],
      dates: '1965/..',
      ...(isPlace ? { coordinates: { lat: 35.0214 + number / 1000, lon: -40.45 } } : {}),
      ...(number % 2 === 0
        ? { sameAs: { wikidata: `Q${number + 1}`, geonames: number + 1, isni: '0000000121234567' } }
        : {}),
      ...(number % 5 === 0 ? { caseSensitive: false, hidden: true } : {}),
      partOf: number > 0 ? ['entree-0'] : [],
      updated: '2026-11-25',
      sources: [
        { title: `Source : ${odd}`, publisher: 'SANA', url: 'https://sana.example/a?b=c&d=e#f' },
        { title: 'Autre', author: 'A. B., C. D.' },
      ],
    };
    const body = `\n**${odd}** est une entrée.\n\n- un\n- deux, avec \`code\` et "guillemets"\n`;
    writeFileSync(
      join(folder, isPlace ? 'places' : 'actors', `entree-${number}.md`),
      `---\n${stringify(data, { lineWidth: 0 })}---\n${body}`,
    );
  }
  return folder;
}

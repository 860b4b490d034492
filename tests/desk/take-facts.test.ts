import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columns } from '../../src/content/glossary-table/columns.ts';
import type { Outcome } from '../../src/desk/desk.ts';
import type { Fact } from '../../src/desk/lookup/facts.ts';
import { type FactForm, standing, withFacts } from '../../src/desk/lookup/take-facts.ts';
import type { EntryForm } from '../../src/desk/views/entries.ts';
import { sameAsSchema } from '../../src/model/entity.ts';
import { dossierFile, dossierOnDesk } from './room.ts';

const form: FactForm = {
  cells: { sameAs: 'wikidata: Q1', coordinates: '', dates: '' },
  name: 'Mayadine',
  aliases: ['Mayadin'],
  sources: [{ title: 'Encyclopédie' }],
};
const wikidata = {
  title: 'Mayadine',
  publisher: 'Wikidata',
  url: 'https://www.wikidata.org/wiki/Q9',
  retrieved: '2026-11-27',
};
const geonames = {
  title: 'Mayādīn',
  publisher: 'GeoNames',
  url: 'https://www.geonames.org/5',
  retrieved: '2026-11-28',
};
const coordinates: Fact = { what: 'coordinates', value: { lat: 35.01667, lon: 40.45 } };

describe('facts that are taken into the form of an entry', () => {
  it('stand in its fields, with their source and the day', () => {
    const facts: Fact[] = [
      { what: 'geonames', value: '167357' },
      coordinates,
      { what: 'dates', value: '2012/..' },
      { what: 'name', value: 'الميادين', lang: 'ar' },
    ];
    assert.deepEqual(withFacts(form, facts, wikidata), {
      ...form,
      cells: { sameAs: 'wikidata: Q1, geonames: 167357', coordinates: '35.01667, 40.45', dates: '2012/..' },
      aliases: ['Mayadin', { form: 'الميادين', lang: 'ar' }],
      sources: [
        { title: 'Encyclopédie' },
        { ...wikidata, facts: ['geonames', 'coordinates', 'dates'], names: ['الميادين'] },
      ],
    });
  });

  it('take the place of what another source gave, and that source is told so', () => {
    const once = withFacts(form, [coordinates, { what: 'name', value: 'Meyadin' }], wikidata);
    const other: Fact = { what: 'coordinates', value: { lat: 1, lon: 2 } };
    const twice = withFacts(once, [other], geonames);
    assert.equal(twice.cells.coordinates, '1, 2');
    assert.deepEqual(twice.sources.slice(1), [
      { ...wikidata, names: ['Meyadin'] },
      { ...geonames, facts: ['coordinates'] },
    ]);
    const thrice = withFacts(twice, [coordinates], wikidata);
    assert.deepEqual(thrice.sources.slice(1), [{ ...wikidata, facts: ['coordinates'], names: ['Meyadin'] }]);
  });

  it('replace an identifier and keep the others', () => {
    const { cells } = withFacts(
      { ...form, cells: { sameAs: 'wikidata: Q1, viaf: "7"' } },
      [{ what: 'wikidata', value: 'Q9' }],
      wikidata,
    );
    assert.equal(cells.sameAs, 'wikidata: Q9, viaf: 7');
  });

  it('keep every address of other authorities, each with its own source', () => {
    const gnd = 'https://d-nb.info/gnd/4038247-3';
    const bnf = 'https://data.bnf.fr/ark:/12148/cb1';
    const once = withFacts(form, [{ what: 'others', value: gnd }], { title: 'a', publisher: 'GND', url: gnd });
    const twice = withFacts(once, [{ what: 'others', value: bnf }], { title: 'b', publisher: 'BnF', url: bnf });
    assert.equal(twice.cells.sameAs, `wikidata: Q1, others: [${gnd}, ${bnf}]`);
    assert.deepEqual(
      twice.sources.slice(1).map(({ url, facts }) => [url, facts]),
      [
        [gnd, ['others']],
        [bnf, ['others']],
      ],
    );
    assert.equal(standing({ what: 'others', value: bnf }, twice), bnf);
    const more = withFacts(twice, [{ what: 'geonames', value: '7' }], wikidata);
    assert.equal(more.cells.sameAs, `wikidata: Q1, others: [${gnd}, ${bnf}], geonames: 7`);
    const { read = () => undefined } = columns.find(({ field }) => field === 'sameAs') ?? {};
    const kept = { wikidata: 'Q1', others: [gnd, bnf], geonames: 7 };
    assert.deepEqual(read(more.cells.sameAs ?? ''), kept);
    assert.ok(sameAsSchema.safeParse(kept).success);
  });

  it('are known where the entry has them', () => {
    assert.equal(standing({ what: 'name', value: 'Mayadin' }, form), 'Mayadin');
    assert.equal(standing({ what: 'name', value: 'Mayadine' }, form), 'Mayadine');
    assert.equal(standing({ what: 'wikidata', value: 'Q9' }, form), 'Q1');
    assert.equal(standing(coordinates, form), undefined);
  });

  it('are written with the form, and are no source of its definition', async () => {
    const dossier = dossierOnDesk({
      'dossier.yaml': dossierFile,
      'places/mayadine.md':
        '---\nname: Mayadine\nkind: city\n# à revoir\nsameAs: { wikidata: Q1 }\n---\n\nUne ville.\n',
    });
    try {
      const { digest, cells } = await dossier.show<EntryForm>('entry', { id: 'mayadine' });
      const facts: Fact[] = [
        coordinates,
        { what: 'geonames', value: '167357' },
        { what: 'name', value: 'الميادين', lang: 'ar' },
      ];
      const taken = withFacts(
        { ...form, cells: { sameAs: cells.sameAs ?? '' }, aliases: [], sources: [] },
        facts,
        wikidata,
      );
      const { cells: saved, aliases, sources } = taken;
      const outcome: Outcome = await dossier.act('save-entry', {
        id: 'mayadine',
        digest,
        cells: saved,
        aliases,
        sources,
      });
      assert.deepEqual(outcome, { done: 1, what: 'fields' });
      assert.equal(
        dossier.read('places/mayadine.md'),
        [
          '---',
          'name: Mayadine',
          'kind: city',
          '# à revoir',
          'sameAs:',
          '  wikidata: Q1',
          '  geonames: 167357',
          'coordinates:',
          '  lat: 35.01667',
          '  lon: 40.45',
          'aliases:',
          '  - form: الميادين',
          '    lang: ar',
          'sources:',
          '  - title: Mayadine',
          '    publisher: Wikidata',
          '    url: https://www.wikidata.org/wiki/Q9',
          '    retrieved: 2026-11-27',
          '    facts:',
          '      - coordinates',
          '      - geonames',
          '    names:',
          '      - الميادين',
          '---',
          '',
          'Une ville.',
          '',
        ].join('\n'),
      );
      const owed = await dossier.show<{ debts: { debt: string }[] }>('owed', {});
      assert.match(JSON.stringify(owed), /owed-sources/);
    } finally {
      await dossier.close();
    }
  });
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { splitPlainText } from '../../src/text/plain.ts';
import type { KnownEntry, Proposal } from '../../src/text/suggest/proposal.ts';
import { suggestNames } from '../../src/text/suggest/suggest.ts';

function suggest(lang: string, texts: readonly string[], entries: readonly KnownEntry[] = []): Proposal[] {
  const documents = texts.map((text, index) => ({
    id: `d${index}`,
    lang,
    blocks: text.split('\n\n').map((block) => ({ text: block, covered: [] })),
  }));
  return suggestNames(documents, { entries });
}

const named = (proposals: readonly Proposal[], name: string) => proposals.find((one) => one.name === name);
const names = (proposals: readonly Proposal[]) => proposals.map(({ name }) => name);

describe('suggestions', () => {
  it('are names in the text, and not the words that begin its sentences', () => {
    const found = suggest('fr', [
      'Hier, la ville de Palmyre a été reprise. Cependant Alep résiste. À Alep, on craint pour Palmyre.',
    ]);
    assert.deepEqual(names(found).toSorted(), ['Alep', 'Palmyre']);
    assert.equal(named(found, 'Palmyre')?.kind, 'city');
  });

  it('take the capitals of a dateline for a way of printing, and for no acronym', () => {
    const found = suggest('fr', [
      'ALEP, 14 oct. 2017 (AFP) – Le marché a rouvert à Alep.',
      'ALEP (AFP) - On attend les camions à Alep, où Alep compte ses morts.',
    ]);
    const alep = found.filter(({ name }) => /alep/i.test(name));
    assert.deepEqual(names(alep), ['Alep']);
    assert.equal(alep[0]?.count, 5);
    assert.notEqual(alep[0]?.kind, 'organisation');
  });

  it('count a surname with the full name of the same document, as a short form', () => {
    const found = suggest('fr', [
      'Le ministre Jean Martin est venu. Plus tard Martin a parlé. On attend Martin demain.',
      'Une autre Claire Durand. Selon Durand, rien.',
    ]);
    const martin = named(found, 'Jean Martin');
    assert.equal(martin?.count, 3);
    assert.deepEqual(martin?.forms, [
      { form: 'Martin', count: 2, short: true },
      { form: 'Jean Martin', count: 1 },
    ]);
    assert.equal(martin?.kind, 'person');
    assert.equal(named(found, 'Martin'), undefined);
  });

  it('say which entries are linked inside a longer name, a number at its end included, and a score is none', () => {
    const text =
      'Selon France 2, la France gagne. La France bat l’Italie 3-1, dit France 2, et France 2-1 Italie. France 2 se tait.';
    const mentions = [...text.matchAll(/France/g)].map(({ index }) => ({
      start: index,
      end: index + 6,
      entity: 'france',
    }));
    const [one, ...others] = suggestNames([{ id: 'a', lang: 'fr', blocks: [{ text, covered: mentions, mentions }] }]);
    assert.deepEqual(
      [one?.name, one?.inside],
      ['France 2', [{ entity: 'france', form: 'France', longer: ['France 2'], count: 3, documents: 1 }]],
    );
    assert.deepEqual(names(others), ['Italie']);
  });

  it('leave a surname of two people of the same document to the editor', () => {
    const found = suggest('fr', ['Face à Jean Martin, Claire Martin a gagné. Pour Martin, c’est un succès.']);
    assert.equal(named(found, 'Jean Martin')?.count, 1);
    assert.equal(named(found, 'Claire Martin')?.count, 1);
    assert.equal(named(found, 'Martin')?.count, 1);
  });

  it('join an acronym with what stands for it in brackets, in either order', () => {
    const found = suggest('fr', [
      'Selon l’Organisation mondiale de la santé (OMS), tout va bien. L’OMS le répète.',
      'Le CNC (conseil national de la communication) a parlé. Le CNC se tait.',
    ]);
    assert.deepEqual(
      named(found, 'Organisation mondiale de la santé')?.forms.map(({ form, count }) => [form, count]),
      [
        ['OMS', 2],
        ['Organisation mondiale de la santé', 1],
      ],
    );
    assert.equal(named(found, 'conseil national de la communication')?.count, 3);
    assert.equal(named(found, 'conseil national de la communication')?.kind, 'organisation');
  });

  it('find a name that goes on in small letters by its repetition', () => {
    const text = 'Le sommet de l’Union européenne commence. Dans l’Union européenne, on discute.';
    assert.deepEqual(names(suggest('fr', [text])), ['Union européenne']);
  });

  it('know countries by the names of CLDR, with and without the accent of a capital', () => {
    const found = suggest('fr', ['Entre les États-Unis et la Russie. Les Etats-Unis refusent.']);
    assert.equal(named(found, 'Etats-Unis')?.kind ?? named(found, 'États-Unis')?.kind, 'country');
    assert.equal(named(found, 'Russie')?.kind, 'country');
    assert.equal(suggest('en', ['They left Germany.'])[0]?.kind, 'country');
  });

  it('say whose alias a name may be: a spelling, a transcription, an acronym, a surname', () => {
    const entry = (id: string, name: string, kind: KnownEntry['kind'], aliases: string[] = []): KnownEntry => ({
      id,
      name,
      kind,
      aliases,
      collection: kind === 'city' ? 'places' : 'actors',
    });
    const entries = [
      entry('mayadine', 'Mayadine', 'city'),
      entry('osdh', 'Observatoire syrien des droits de l’homme', 'organisation'),
      entry('assad', 'Bachar al-Assad', 'person'),
      entry('idlib', 'Idlib', 'city'),
    ];
    const text = [
      'À Al-Mayadin, on se bat. Selon l’Observatoire Syrien des Droits de l’Homme (OSDH), c’est fini. ',
      'Pour Assad, rien ne change à IDLIB même.',
    ].join('');
    const why = Object.fromEntries(
      suggest('fr', [text], entries).flatMap(({ forms, variantOf }) =>
        variantOf ? [[variantOf.id, `${variantOf.why}: ${forms[0]?.form}`]] : [],
      ),
    );
    assert.equal(why.mayadine, 'transcription: Al-Mayadin');
    assert.equal(why.idlib, 'spelling: IDLIB');
    assert.equal(why.assad, 'surname: Assad');
    assert.match(why.osdh ?? '', /^(spelling|acronym): /);
  });

  it('leave out what entries cover, and propose a longer name around it', () => {
    const text = 'À Damas, l’Université de Damas rouvre. Damas respire.';
    const covered = [2, 25, 39].map((start) => ({ start, end: start + 5 }));
    for (const { start, end } of covered) assert.equal(text.slice(start, end), 'Damas');
    const found = suggestNames([{ id: 'd', lang: 'fr', blocks: [{ text, covered }] }]);
    assert.deepEqual(names(found), ['Université de Damas']);
  });

  it('find in a script without capitals what repeatedly follows a cue', () => {
    const found = suggest('ar', [
      'قال الرئيس بشار الأسد إن مدينة الميادين آمنة.\n\nعاد الرئيس بشار الأسد من مدينة الميادين.',
      'في الميادين هدوء.',
    ]);
    assert.deepEqual(
      found.map(({ name, count, kind }) => [name, count, kind]),
      [
        ['الميادين', 3, 'city'],
        ['بشار الأسد', 2, 'person'],
      ],
    );
  });

  it('do not depend on the order of the documents', () => {
    const texts = ['Paul Roux est à Lyon.', 'Selon Roux, Lyon va bien. Paul Roux sourit.', 'Lyon, encore Lyon.'];
    const documents = texts.map((text, index) => ({ id: `d${index}`, lang: 'fr', blocks: [{ text, covered: [] }] }));
    assert.deepEqual(suggestNames(documents.toReversed()), suggestNames(documents));
  });

  const corpora = process.env.REPERES_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
  const folder = `${corpora}/wikinews-fr/2016`;
  const skip = existsSync(folder) ? false : 'the corpora are not here: REPERES_CORPORA names their folder';

  it('find nine entities of ten of a hand-annotated year of news, and nine of ten are right', { skip }, () => {
    type Gold = Record<string, { spans: [number, number, string | null, string][] }>;
    const gold: Gold = JSON.parse(readFileSync(`${corpora}/wikinews-fr/dev-gold-2016.json`, 'utf8'));
    const ids = readdirSync(folder).map((name) => name.replace(/\.txt$/, ''));
    const texts = new Map(ids.map((id) => [id, readFileSync(`${folder}/${id}.txt`, 'utf8')]));
    const proposals = suggestNames(
      [...texts].map(([id, text]) => {
        return { id, lang: 'fr', blocks: splitPlainText(text).map((block) => ({ text: block.text, covered: [] })) };
      }),
    );
    const entities = new Map<string, string[]>();
    for (const [id, { spans }] of Object.entries(gold)) {
      const points = [...(texts.get(id) ?? '')];
      for (const [start, end, entity] of spans) {
        if (entity) entities.set(entity, [...(entities.get(entity) ?? []), points.slice(start, end).join('')]);
      }
    }
    const printed = new Set([...entities.values()].flat());
    const proposed = new Set(proposals.flatMap(({ forms }) => forms.map(({ form }) => form)));
    const frequent = [...entities.values()].filter(({ length }) => length >= 3);
    const found = frequent.filter((forms) => forms.some((form) => proposed.has(form)));
    const right = proposals.slice(0, 500).filter(({ name }) => printed.has(name));
    assert.ok(found.length >= frequent.length * 0.9, `${found.length} of ${frequent.length}`);
    assert.ok(right.length >= 500 * 0.85, `${right.length} of 500`);
  });
});

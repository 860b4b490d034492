import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Proposal } from '../../src/text/suggest/proposal.ts';
import { suggestNames } from '../../src/text/suggest/suggest.ts';

function suggest(lang: string, texts: readonly string[]): Proposal[] {
  return suggestNames(
    texts.map((text, index) => ({
      id: `d${index}`,
      lang,
      blocks: text.split('\n\n').map((block) => ({ text: block, covered: [] })),
    })),
  );
}

const names = (proposals: readonly Proposal[]) => proposals.map(({ name }) => name).toSorted();
const kindOf = (proposals: readonly Proposal[], name: string) => proposals.find((one) => one.name === name)?.kind;

describe('what is no name', () => {
  it('is a nationality, a compound with one, a month, a genitive, a verb after a name', () => {
    const found = suggest('en', [
      'The Syrian Observatory said on Monday that Kurdish-led and Turkish-backed fighters had left Raqqa in May. ' +
        'Syria’s army shelled Raqqa. Pro-Assad Alawite militias, the Russian-Turkish memorandum, Syrian Kurds: in March ' +
        'the Syrian Observatory said that Assad’s men had left. The Army captured a hill near Raqqa.',
    ]);
    assert.deepEqual(names(found), ['Assad', 'Raqqa', 'Syria', 'Syrian Observatory']);
  });

  it('is the nationality before somebody’s name, in French', () => {
    const found = suggest('fr', [
      'L’Américaine Gwen Jorgensen bat le Sud-Africain Richard Murray. La Suissesse abandonne. Plus tard Jorgensen sourit.',
    ]);
    assert.deepEqual(names(found), ['Gwen Jorgensen', 'Richard Murray']);
  });

  it('is an acronym of words that name nobody, a road among others, a group', () => {
    const found = suggest('fr', [
      'Le produit intérieur brut (PIB) recule et le PIB stagne. Sur l’A7, l’A9, l’A10 et l’A52 on attend. Le Groupe B joue.',
    ]);
    assert.deepEqual(names(found), []);
  });

  it('is what happened, of which the place is named', () => {
    const found = suggest('en', [
      'After the Battle of Raqqa and Operation Inherent Resolve, the Arab Spring was over.',
    ]);
    assert.deepEqual(names(found), ['Raqqa']);
  });

  it('is what a line of the page repeats in every article', () => {
    const line = 'Retrouvez toute l’actualité sur Gazette Numérique et sur nos pages.';
    const found = suggest(
      'fr',
      ['Alep', 'Homs', 'Palmyre', 'Raqqa'].map((city) => `À ${city}, on attend ; ${city} se tait.\n\n${line}`),
    );
    assert.equal(found.find(({ name }) => name === 'Gazette Numérique')?.count, 1);
    assert.equal(found.at(-1)?.name, 'Gazette Numérique');
  });

  it('is a noun of German, which prints every noun with a capital', () => {
    const found = suggest('de', [
      'Außenminister Heiko Maas reiste nach Damaskus. In Damaskus begannen die Gespräche, und nach Angaben der ' +
        'Regierung sind Millionen Menschen auf der Flucht. Die Deutsche Bank half bei der Lösung des Konflikts. ' +
        'Aus Damaskus hieß es, die Türkei warte. Maas fuhr nach Hause.',
    ]);
    assert.deepEqual(names(found), ['Damaskus', 'Deutsche Bank', 'Heiko Maas', 'Türkei']);
    assert.equal(kindOf(found, 'Heiko Maas'), 'person');
    assert.equal(kindOf(found, 'Damaskus'), 'city');
  });

  it('is an adjective after a title, in Arabic, where letters are written onto names', () => {
    const found = suggest('ar', [
      'قال الرئيس الأميركي جورج بوش إن سوريا وإيران تدعمان حزب الله. وعاد جورج بوش من لبنان ولم يذكر حزب الله.',
      'وصل الرئيس الروسي فلاديمير بوتين إلى سوريا.',
    ]);
    assert.deepEqual(names(found), ['إيران', 'جورج بوش', 'حزب الله', 'سوريا', 'فلاديمير بوتين', 'لبنان'].toSorted());
    assert.equal(kindOf(found, 'حزب الله'), 'party');
    assert.equal(kindOf(found, 'سوريا'), 'country');
  });
});

describe('spellings of one name', () => {
  it('are one proposal across transliterations', () => {
    const found = suggest('en', [
      'In Deir ez-Zor people wait. In Deir al-Zor, in Dayr az-Zawr and in Deir Ez Zor they wait as well.',
      'Near Raqqa and in Ar-Raqqah, in al-Hasakah and in Hassakeh; Ayn Issa is quiet, and so is Ain Issa.',
    ]);
    assert.deepEqual(found.map(({ count }) => count).toSorted(), [2, 2, 2, 4]);
    assert.deepEqual(
      found[0]?.forms.map(({ form }) => form).toSorted(),
      ['Dayr az-Zawr', 'Deir Ez Zor', 'Deir al-Zor', 'Deir ez-Zor'].toSorted(),
    );
  });

  it('are one across languages', () => {
    const documents = [
      ['fr', 'À Deir ez-Zor et à Deir Ezzor, on attend. À Mayadine aussi.'],
      ['de', 'In Deir es-Sor wartet man. In Majadin nicht.'],
      ['en', 'They wait in Dayr az-Zawr and in Mayadin.'],
    ].map(([lang = '', text = '']) => ({ id: lang, lang, blocks: [{ text, covered: [] }] }));
    const deir = suggestNames(documents).filter(({ name }) => /^D/.test(name));
    assert.ok(deir.length <= 2, names(deir).join(', '));
  });

  it('stay two where the letters differ that tell names apart', () => {
    const found = suggest('en', ['In Hama and in Homs, in Hassan and in Hussein, near Idlib and near Aleppo.']);
    assert.equal(found.length, 6);
  });
});

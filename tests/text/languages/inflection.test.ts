import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anybody, conjugate as arabic } from '../../../src/text/languages/ar/inflection.ts';
import { declined, conjugate as german } from '../../../src/text/languages/de/inflection.ts';
import { conjugate as english, pluralOf as englishPlural } from '../../../src/text/languages/en/inflection.ts';
import { adjectives, agree, conjugate as french, pluralOf } from '../../../src/text/languages/fr/inflection.ts';

/** Forms that stand in texts, by infinitive: each must be made, and none beside them of the same tense. */
describe('French verbs', () => {
  const present: [string, string, string][] = [
    ['annoncer', 'annonce', 'annoncent'],
    ['appeler', 'appelle', 'appellent'],
    ['rejeter', 'rejette', 'rejettent'],
    ['acheter', 'achète', 'achètent'],
    ['mener', 'mène', 'mènent'],
    ['répéter', 'répète', 'répètent'],
    ['régler', 'règle', 'règlent'],
    ['envoyer', 'envoie', 'envoient'],
    ['appuyer', 'appuie', 'appuient'],
    ['avertir', 'avertit', 'avertissent'],
    ['répartir', 'répartit', 'répartissent'],
    ['partir', 'part', 'partent'],
    ['démentir', 'dément', 'démentent'],
    ['soutenir', 'soutient', 'soutiennent'],
    ['fuir', 'fuit', 'fuient'],
    ['offrir', 'offre', 'offrent'],
    ['recevoir', 'reçoit', 'reçoivent'],
    ['vouloir', 'veut', 'veulent'],
    ['prévoir', 'prévoit', 'prévoient'],
    ['répondre', 'répond', 'répondent'],
    ['craindre', 'craint', 'craignent'],
    ['promettre', 'promet', 'promettent'],
    ['rompre', 'rompt', 'rompent'],
    ['exclure', 'exclut', 'excluent'],
    ['conduire', 'conduit', 'conduisent'],
    ['faire', 'fait', 'font'],
  ];
  for (const [infinitive, he, they] of present) {
    it(`${infinitive}: ${he}, ${they}`, () => assert.deepEqual(french(infinitive).finite.slice(0, 2), [he, they]));
  }

  it('keep a soft c and g before a and o', () => {
    assert.ok(french('annoncer').finite.includes('annonçait'));
    assert.ok(french('exiger').finite.includes('exigea'));
    assert.equal(french('exiger').gerund, 'exigeant');
  });

  it('are told in the future, the conditional and the simple past', () => {
    for (const form of ['enverra', 'enverrait', 'envoya', 'envoyèrent']) {
      assert.ok(french('envoyer').finite.includes(form), form);
    }
    for (const form of ['soutiendra', 'soutint', 'soutinrent'])
      assert.ok(french('soutenir').finite.includes(form), form);
    for (const form of ['répétera', 'répètera', 'répétait']) assert.ok(french('répéter').finite.includes(form), form);
  });

  it('take both spellings of reconnaître', () => {
    assert.deepEqual(french('reconnaître').finite.slice(0, 3), ['reconnaît', 'reconnait', 'reconnaissent']);
  });

  it('agree in gender and number', () => {
    assert.deepEqual(french('soutenir').participles, ['soutenu', 'soutenue', 'soutenus', 'soutenues']);
    assert.deepEqual(french('promettre').participles, ['promis', 'promise', 'promises']);
    assert.deepEqual(agree('loyal'), ['loyal', 'loyale', 'loyaux', 'loyales']);
    assert.deepEqual(adjectives('favorable, natif'), [
      'favorable',
      'favorables',
      'natif',
      'native',
      'natifs',
      'natives',
    ]);
    assert.deepEqual(['journal', 'eau', 'pays', 'enjeu'].map(pluralOf), ['journaux', 'eaux', 'pays', 'enjeux']);
  });
});

describe('English verbs', () => {
  const verbs: [string, string, string, string, string][] = [
    ['say', 'says', 'said', 'said', 'saying'],
    ['deny', 'denies', 'denied', 'denied', 'denying'],
    ['plan', 'plans', 'planned', 'planned', 'planning'],
    ['permit', 'permits', 'permitted', 'permitted', 'permitting'],
    ['offer', 'offers', 'offered', 'offered', 'offering'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['seek', 'seeks', 'sought', 'sought', 'seeking'],
    ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
    ['retake', 'retakes', 'retook', 'retaken', 'retaking'],
    ['impose', 'imposes', 'imposed', 'imposed', 'imposing'],
    ['reach', 'reaches', 'reached', 'reached', 'reaching'],
  ];
  for (const [base, third, past, participle, progressive] of verbs) {
    it(base, () => assert.deepEqual(english(base), { base, third, past, participle, progressive }));
  }

  it('nouns in the plural', () => {
    assert.deepEqual(['ally', 'approach', 'suburb'].map(englishPlural), ['allies', 'approaches', 'suburbs']);
  });
});

describe('German verbs', () => {
  const verbs: [string, string, string, string][] = [
    ['warnen', 'warnt', 'warnte', 'gewarnt'],
    ['melden', 'meldet', 'meldete', 'gemeldet'],
    ['reagieren', 'reagiert', 'reagierte', 'reagiert'],
    ['verurteilen', 'verurteilt', 'verurteilte', 'verurteilt'],
    ['bestreiten', 'bestreitet', 'bestritt', 'bestritten'],
    ['ab|lehnen', 'lehnt', 'lehnte', 'abgelehnt'],
    ['zurück|weisen', 'weist', 'wies', 'zurückgewiesen'],
    ['an|erkennen', 'erkennt', 'erkannte', 'anerkannt'],
    ['verlassen', 'verlässt', 'verließ', 'verlassen'],
    ['bitten', 'bittet', 'bat', 'gebeten'],
  ];
  for (const [written, present, past, participle] of verbs) {
    it(written.replace('|', ''), () => {
      const forms = german(written);
      assert.deepEqual([forms.finite[0], forms.finite[2], forms.participle], [present, past, participle]);
    });
  }

  it('participles before a noun', () => {
    assert.deepEqual(declined('geführt').slice(0, 3), ['geführt', 'geführte', 'geführten']);
  });
});

describe('Arabic verbs', () => {
  const verbs: [string, string, string][] = [
    ['أعلن', 'أعلنت', 'تعلن'],
    ['رفض', 'رفضت', 'ترفض'],
    ['اتهم', 'اتهمت', 'تتهم'],
    ['أكد|يؤكد', 'أكدت', 'تؤكد'],
    ['دعا|يدعو', 'دعت', 'تدعو'],
    ['نفى|ينفي', 'نفت', 'تنفي'],
    ['قال|يقول', 'قالت', 'تقول'],
  ];
  for (const [written, past, present] of verbs) {
    it(past, () => assert.deepEqual(arabic(written).feminine.slice(0, 2), [past, present]));
  }

  it('of anybody, with « and » written onto them', () => {
    for (const form of ['غادر', 'وغادر', 'غادرت', 'غادروا', 'يغادر']) assert.ok(anybody('غادر').includes(form), form);
  });
});

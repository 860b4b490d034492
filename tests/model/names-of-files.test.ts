import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idOf } from '../../src/content/new-files.ts';
import { deriveId } from '../../src/intake/ids.ts';
import { fileName } from '../../src/model/file-name.ts';

describe('an id or a file name made of words', () => {
  it('has whole words: no letter with a sign of its own parts one', () => {
    assert.equal(idOf('Łódź, Şırnak et Tromsø'), 'lodz-sirnak-et-tromso');
    assert.equal(idOf('Sou\u00ADmis Đoković'), 'soumis-dokovic');
    assert.equal(deriveId({ title: 'Ærø og Þingvellir' }, 'abc'), 'aero-og-thingvellir');
  });

  it('ends with a whole word where it is cut', () => {
    const title = 'Une histoire de la reconstruction des quartiers du centre ancien de Mayadine';
    assert.equal(fileName(title, 'dossier'), 'une-histoire-de-la-reconstruction-des-quartiers-du-centre');
    assert.equal(idOf(title), 'une-histoire-de-la-reconstruction-des');
  });
});

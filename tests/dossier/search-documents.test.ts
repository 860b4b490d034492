import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadDossier } from '../../src/dossier/load.ts';
import { unfoldText } from '../../src/text/search-fold.ts';
import { type SearchDocument, searchDocuments } from '../../src/views/search-documents.ts';

let folder: string;
let documents: Map<string, SearchDocument>;

const entry = (name: string, kind: string, more = '') =>
  `---\nname: ${name}\nkind: ${kind}\nsummary: Une ligne\nupdated: 2024-01-01\nsources: [{ title: Un livre }]\n${more}---\n\n`;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  const files = {
    'dossier.yaml': 'title: Essai\ndescription: Un essai.\nlang: fr\n',
    'articles/un.md':
      '---\ntitle: L’hôpital de Raqqa\ndate: 2017-10-14\n---\n\n## À Raqqa\n\nLa ville de Raq**qa** a un *hôpital* & <b>une</b> école.\n\n| a | b |\n| --- | --- |\n| cœur | `code` |\n',
    'places/raqqa.md': `${entry('Raqqa', 'city', 'aliases: [{ form: Rakka, note: "ancienne \\"graphie\\"" }]\n')}Une ville de Syrie.\n`,
    'places/syrie.md': `${entry('Syrie', 'country')}Un pays.\n`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  documents = new Map([...searchDocuments(loadDossier(folder))].map((document) => [document.path, document]));
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('what the search is handed of a page', () => {
  it('is one document for each article and entry, in the order of their paths, plain data', () => {
    assert.deepEqual([...documents.keys()], ['articles/un.html', 'places/raqqa.html', 'places/syrie.html']);
    const all = [...documents.values()];
    assert.deepEqual(JSON.parse(JSON.stringify(all)), all);
  });

  it('is the whole text with the ids of headings, paragraphs and mentions, and no other attribute', () => {
    const { text = '' } = documents.get('articles/un.html') ?? {};
    const printed = unfoldText(text.replace(/<[^>]*>/g, '').replace(/&#38;/g, '&'));
    for (const words of ['À Raqqa', 'La ville de Raqqa a un hôpital & une école.', 'cœur', 'code']) {
      assert.ok(printed.includes(words), printed);
    }
    const ids = [...text.matchAll(/<(\w+) id="([^"]+)">/g)].map(([, tag, id]) => `${tag} ${id}`);
    assert.ok(ids.includes('a m-raqqa-1'), ids.join());
    assert.ok(ids.includes('p p-1'), ids.join());
    assert.doesNotMatch(text, /href|class|data-|lang=/);
  });

  it('counts a mention that is broken by emphasis once', () => {
    assert.deepEqual(documents.get('articles/un.html')?.mentions, [['raqqa', 1]]);
  });

  it('has the names of an entry, printed ones first, and their notes', () => {
    assert.deepEqual(documents.get('places/raqqa.html')?.entry, {
      id: 'raqqa',
      names: [{ form: 'Raqqa' }, { form: 'Rakka', note: 'ancienne "graphie"' }],
    });
  });
});

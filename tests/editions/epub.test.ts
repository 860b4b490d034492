import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import type { ExportedDossier } from '../../src/export/exported.ts';
import { exportedFrom, filesOf, triedDossiers } from './dossiers.ts';

const books: { dossier: ExportedDossier; bytes: Buffer }[] = [];
before(async () => {
  for (const one of triedDossiers()) {
    const dossier = exportedFrom(one);
    for (const bytes of (await filesOf('epub', dossier)).values()) books.push({ dossier, bytes });
  }
});

/** The texts of a book, by their paths. */
function textsOf(bytes: Buffer): Map<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xhtml|opf)$/.test(name));
  return new Map(files.map(([name, file]) => [name.replace('EPUB/', ''), Buffer.from(file).toString('utf8')]));
}

describe('EPUB', () => {
  it('is valid by the rules of EPUB 3.3, without an error or a warning', async () => {
    assert.ok(books.length >= 2);
    for (const { bytes } of books) {
      const { messages } = await EpubCheck.validate(bytes, { version: '3.3' });
      const bad = messages.filter(({ severity }) => /fatal|error|warning/i.test(severity));
      assert.deepEqual(
        bad.map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`),
        [],
      );
    }
  });

  it('leads from every mention to the glossary, and from there back to the articles', () => {
    for (const { dossier, bytes } of books) {
      const texts = textsOf(bytes);
      for (const { id, mentions } of dossier.articles) {
        const text = texts.get(`articles/${id}.xhtml`) ?? '';
        assert.equal(new Set(text.match(/id="m-[^"]+"/g)).size, mentions.length, id);
        for (const entity of new Set(mentions.map(({ entity }) => entity))) {
          assert.ok(text.includes(`.xhtml#entry-${entity}"`), `${id}: ${entity}`);
          const { collection } = dossier.entryById.get(entity) ?? {};
          // Where there are more than a line of them, the glossary leads to the index, which has them all.
          const glossary = texts.get(`${collection}.xhtml`) ?? '';
          const way = glossary.includes(`names.xhtml#name-${entity}"`) ? texts.get('names.xhtml') : glossary;
          assert.ok(way?.includes(`articles/${id}.xhtml#m-${entity}-`), `${id}: ${entity}`);
        }
      }
      assert.match(texts.get('actors.xhtml') ?? '', /role="doc-glossary"/);
      assert.match(texts.get('names.xhtml') ?? '', /role="doc-index"/);
      assert.match(texts.get('map.xhtml') ?? '', /<svg /);
    }
  });

  it('has the direction, the languages and the accessibility of the dossier in its package', () => {
    for (const { bytes, dossier } of books) {
      const opf = textsOf(bytes).get('package.opf') ?? '';
      assert.match(opf, /page-progression-direction="ltr"/);
      for (const lang of new Set(dossier.articles.map((article) => article.lang))) {
        assert.ok(opf.includes(`<dc:language>${lang}</dc:language>`), lang);
      }
      for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard']) {
        assert.ok(opf.includes(`property="schema:${property}"`), property);
      }
    }
  });

  it('turns its pages from right to left where the dossier is Arabic', async () => {
    const [first] = books;
    assert.ok(first);
    const [bytes] = (await filesOf('epub', { ...first.dossier, lang: 'ar' })).values();
    const texts = textsOf(bytes ?? Buffer.of());
    assert.match(texts.get('package.opf') ?? '', /page-progression-direction="rtl"/);
    assert.match(texts.get('nav.xhtml') ?? '', /dir="rtl"/);
    const { messages } = await EpubCheck.validate(bytes ?? Buffer.of(), { version: '3.3' });
    assert.deepEqual(
      messages.filter(({ severity }) => /fatal|error|warning/i.test(severity)),
      [],
    );
  });

  it('carries its fonts by the scripts that stand in it', () => {
    const [own, hostile] = books.map(({ bytes }) =>
      Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.woff2')),
    );
    assert.ok(own?.some((name) => name.includes('spectral-latin-400')));
    assert.ok(hostile?.some((name) => name.includes('markazi-text-arabic')));
    assert.ok(!own?.some((name) => name.includes('cyrillic')));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toString as textOf } from 'mdast-util-to-string';
import { formatOf } from '../../src/convert/registry.ts';
import { Chance, make } from './press-made/documents.ts';
import { proquestMail } from './press-made/proquest.ts';

async function read(name: string, text: string) {
  return (await formatOf(name)).convert({ name, bytes: Buffer.from(text) });
}

const head = (more = '') =>
  `From: Jeanne Roy <j.roy@courrier.example>\nTo: Camille Durand <c.durand@montfaucon.example>\nSubject: Revue\nDate: Tue, 6 Mar 2018 10:00:00 +0000\nMIME-Version: 1.0\n${more}`;
const paragraph = 'La foire de mars a eu lieu sous la halle. Écrivez à foire@salins.example pour la prochaine.';

describe('a letter', () => {
  it('that was forwarded gives the name of its sender, and no address', async () => {
    const inner = `From: Luc Faivre <l.faivre@courrier.example>\nSubject: La foire\nDate: Mon, 5 Mar 2018 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${paragraph}\n`;
    const text = `${head('Content-Type: multipart/mixed; boundary=b\n')}\n--b\nContent-Type: text/plain; charset=utf-8\n\nPour le dossier.\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--\n`;
    const [article] = await read('a.eml', text);
    const words = textOf(article?.tree);
    assert.match(words, /Luc Faivre/);
    assert.doesNotMatch(words, /faivre@|roy@|durand/);
    assert.match(words, /foire@salins\.example/, 'an address in a sentence is the author’s');
  });

  it('that quotes the heads of others gives their names, in text and in HTML', async () => {
    const quoted = [
      '-------- Message transféré --------',
      'De : Luc Faivre <l.faivre@courrier.example>',
      'À : Camille Durand <c.durand@montfaucon.example>',
      'Objet : La foire',
    ];
    const plain = await read(
      'a.eml',
      `${head('Content-Type: text/plain; charset=utf-8\n')}\n${quoted.join('\n')}\n\n${paragraph}\n`,
    );
    const html = `<p>${quoted.map((line) => line.replace(/<(.*)>/, '&lt;<a href="mailto:$1">$1</a>&gt;')).join('<br>')}</p><p>${paragraph}</p><p>Envoyé à c.durand@montfaucon.example</p>`;
    const rich = await read('a.eml', `${head('Content-Type: text/html; charset=utf-8\n')}\n${html}\n`);
    for (const [article] of [plain, rich]) {
      const words = textOf(article?.tree);
      assert.match(words, /De : Luc Faivre/);
      assert.doesNotMatch(words, /faivre@|durand@|mailto|<>/);
      assert.match(words, /foire@salins\.example/);
    }
  });
});

describe('articles of ProQuest in a mailbox', () => {
  it('have the ids that they have in the mail alone', async () => {
    const chance = new Chance(5);
    const mail = proquestMail([make(chance), make(chance)], 'en', chance);
    const alone = await read('a.eml', mail);
    const boxed = await read('a.mbox', `From a Thu Mar  1 08:12:44 2018\nMessage-ID: <1@x.example>\n${mail}\n`);
    assert.deepEqual(
      boxed.map(({ item }) => item),
      alone.map(({ item }) => item),
    );
  });
});

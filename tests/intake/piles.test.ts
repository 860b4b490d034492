import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { Workspace } from './dossier.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

const text = (title: string) => `${title}\n\nLe port a rouvert hier, après trois mois de fermeture et de travaux.\n`;
const page = (title: string) =>
  `<!DOCTYPE html><html lang="fr"><head><title>${title}</title></head><body><h1>${title}</h1><p>La gare a fermé hier, après trois ans de service et de retards dans la vallée.</p></body></html>`;
const articles = () => Object.keys(work.files('dossier/articles')).toSorted();

describe('a pile as people have it', () => {
  it('holds saved pages with their folders, in several languages, and locks of word processors: none is an original', () => {
    work.write('pile/Gare.html', page('La gare ferme'));
    work.write('pile/Gare_fichiers/saved_resource.html', page('Achetez une montre'));
    work.write('pile/Port.htm', page('Le port ouvre'));
    work.write('pile/Port-Dateien/frame.html', page('Kaufen Sie'));
    work.write('pile/~$note.docx', 'lock');
    work.write('pile/.~lock.note.odt#', 'lock');
    const { status, stderr } = work.convert('pile');
    assert.equal(status, 0, stderr);
    assert.deepEqual(articles(), ['la-gare-ferme.md', 'le-port-ouvre.md']);
  });

  it('holds folders called so beside no page: these are read', () => {
    work.write('pile/presse_files/port.txt', text('Le port rouvre'));
    assert.equal(work.convert('pile').status, 0);
    assert.deepEqual(articles(), ['le-port-rouvre.md']);
  });

  it('is an archive of Windows, with backslashes between its folders', () => {
    work.write('pile.zip', zipSync({ 'presse\\2018\\port.txt': strToU8(text('Le port rouvre')) }));
    assert.equal(work.convert('pile.zip').status, 0);
    assert.deepEqual(articles(), ['le-port-rouvre.md']);
    work.write('evil.zip', zipSync({ '..\\..\\a.txt': strToU8(text('Non')) }));
    assert.match(work.convert('evil.zip').stderr, /unsafe-input/);
  });

  it('holds files that are not what they are called: the bytes tell', () => {
    work.write('gare.txt', page('La gare ferme'));
    const mhtml = [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://j.example/port',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://j.example/port',
      'Content-Transfer-Encoding: 8bit',
      '',
      page('Le port ouvre'),
      '--b--',
    ].join('\r\n');
    work.write('port.html', mhtml);
    const { status, stderr } = work.convert('gare.txt', 'port.html');
    assert.equal(status, 0, stderr);
    assert.deepEqual(articles(), ['la-gare-ferme.md', 'le-port-ouvre.md']);
    assert.match(work.read('dossier/articles/le-port-ouvre.md'), /url: https:\/\/j\.example\/port/);
    work.write('rtf.txt', '{\\rtf1\\ansi\\ansicpg1252 Le train part \\u224?  midi.\\par}');
    assert.equal(work.convert('rtf.txt').status, 0);
    assert.match(work.read('dossier/articles/le-train-part-a-midi.md'), /Le train part à midi\./);
    work.write('old.txt', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const refused = work.convert('old.txt');
    assert.equal(refused.status, 1);
    assert.match(
      refused.stderr,
      /it does not begin as files of old Word and Outlook do \[convert-failed\]\n {2}→ The file is damaged/,
    );
  });

  it('holds names that Windows cannot unpack, or takes for one: sources/ has none of them', () => {
    for (const name of ['Et après ?.txt', 'a "b".txt', 'aux.txt', 'Port.txt', 'port.txt', 'x: y.txt']) {
      work.write(`pile/${name}`, text(`Titre de ${name.replace(/\W/g, ' ')}`));
    }
    assert.equal(work.convert('pile').status, 0);
    const names = Object.keys(work.files('dossier/sources'));
    assert.equal(names.length, 6);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, 6);
    for (const name of names) assert.doesNotMatch(name, /[<>:"|?*\\]|^aux\./i);
    // Known again under the name that it came with.
    assert.match(work.convert('pile/Et après ?.txt').stderr, /is the original of/);
  });

  it('lets the names of the dossier decide how its lines are joined', () => {
    work.write('dossier/dossier.yaml', 'title: T\ndescription: D\nlang: fr\n');
    work.write('dossier/places/montrecourt.md', '---\nname: Montrecourt\nkind: town\n---\n\nUne ville.\n');
    work.write(
      'a.txt',
      'Un titre\n\nLa délégation a quitté hier matin la petite ville de Montre-\ncourt, où elle avait été reçue par le maire et par les habi-\ntants, avant de rentrer par la route du nord et la vallée.\n',
    );
    assert.equal(work.convert('a.txt').status, 0);
    assert.match(work.read('dossier/articles/un-titre.md'), /Montrecourt.*habitants/);
  });
});

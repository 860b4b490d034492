import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maskMarkdown } from '../../src/markdown/masking/markdown.ts';
import { compileMask, maskAddress, maskText } from '../../src/markdown/masking/names.ts';

const mask = compileMask([
  {
    id: 'roux',
    forms: ['Pierre Roux', 'Roux', 'al-Roux', 'Œdipe', 'ONU', 'روكس'],
    placeholder: '[X]',
    keep: ['cheveux roux'],
  },
  { id: 'org', forms: ['Groupe 3', 'الشركة'], placeholder: '[Y]', keep: [] },
]);

const masked = (text: string) => maskText(text, mask);

describe('a mask', () => {
  it('finds a form in any case, with or without accents, in any typography', () => {
    const spellings = [
      'Pierre Roux',
      'PIERRE ROUX',
      'pierre roux',
      'Pierre-Roux',
      'Pierre\u00a0Roux',
      'Pierre  \nRoux',
      'Pierre_Roux',
      'PierreRoux',
      'pierreroux',
      'Pierre Ro\u00adux',
      'Pierre Ro\u200bux',
      'Pi\u00e8rre Rou\u0302x',
      'Pierre&nbsp;Roux',
      'Pierre%20Roux',
      'ＰＩＥＲＲＥ Roux',
      'Œdipe',
      'OEDIPE',
      'oedipe',
      'O.N.U',
    ];
    for (const spelling of spellings) assert.equal(masked(`Ici ${spelling} ici`), 'Ici [X] ici', spelling);
  });

  it('finds it beside an apostrophe, a hyphen, a figure, in a plural and in a word of several capitals', () => {
    assert.equal(
      masked('d’Roux, Roux’s, Jean-Roux, Roux2, les Rouxs, PourRoux'),
      'd’[X], [X]’s, Jean-[X], [X]2, les [X], Pour[X]',
    );
  });

  it('finds Arabic forms with the letters that are written onto them', () => {
    assert.equal(masked('وروكس وللشركة والشركة'), 'و[X] ولل[Y] و[Y]');
  });

  it('takes no other word for one: longer words, acronyms in small letters, other figures', () => {
    const others = 'Rouxel, roussir, onu, Groupe 35, pierre';
    assert.equal(masked(others), others);
  });

  it('leaves what its editor keeps, and nothing more', () => {
    assert.equal(masked('Des cheveux roux. Des yeux roux.'), 'Des cheveux roux. Des yeux [X].');
  });

  it('spells the placeholder in addresses', () => {
    assert.equal(masked('Voir https://x.org/pierre-roux et roux@x.org'), 'Voir https://x.org/x et x@x.org');
    assert.equal(maskAddress('photo-pierre-roux.jpg', mask), 'photo-x.jpg');
  });

  it('leaves the tags of HTML alone, and not what stands in them', () => {
    const source = '<roux roux="Roux">\n\nUn <b title="Pierre Roux">Pierre</b> Roux\n';
    assert.equal(maskMarkdown(source, 0, 'a.md', mask), '<roux roux="[X]">\n\nUn <b title="[X]">\\[X\\]</b>\n');
  });

  it('does not care how Markdown parts a name, and leaves the rest as it is', () => {
    const source =
      'Un *texte* de **Pierre** Ro*u*x, et\n[Pierre **Roux**](../actors/roux.md) \\* fin.\n\n- Pierre\n  Roux\n';
    assert.equal(
      maskMarkdown(source, 0, 'a.md', mask),
      'Un *texte* de **\\[X\\]**, et\n\\[X\\] \\* fin.\n\n- \\[X\\]\n',
    );
  });
});

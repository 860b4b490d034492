import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDossier } from '../../src/dossier/checks/registry.ts';
import { readDossier } from '../../src/dossier/load.ts';
import { contrast, grounds, mix, washOf } from '../../src/model/colour.ts';
import { cascadeLayers } from '../../src/model/look.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
const base = 'title: Titre\ndescription: Description.\n';
const article = '---\ntitle: Un article\n---\n\nTexte.\n';
let content: string;
let count = 0;

beforeEach(() => {
  count += 1;
  content = join(folder, String(count));
  mkdirSync(join(content, 'articles'), { recursive: true });
  cpSync(join(project, 'tests/site/fixtures/look/media'), join(content, 'media'), { recursive: true });
  write('articles/a.md', article);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string | Uint8Array) => writeFileSync(join(content, file), text);

/** What is told of a dossier whose `dossier.yaml` ends in these lines. */
async function told(lines: string): Promise<string[]> {
  write('dossier.yaml', base + lines);
  const found = await checkDossier(readDossier(content));
  return found.map(({ severity, rule, file = '', line, message }) => {
    const below = file.slice(file.lastIndexOf(`/${count}/`) + `/${count}/`.length);
    const where = [below, line].filter((part) => part !== undefined);
    return `${where.join(':')} ${severity} ${message} [${rule}]`;
  });
}

describe('colours of the dossier', () => {
  it('are refused where words would be too faint, with the ratio found and needed, and a colour that will do', async () => {
    const lines = 'colours:\n  accent: { light: "#b08a60", dark: "#9cc4ea" }\n';
    const message = 'colours.accent.light: #b08a60 on the paper (#fbf9f4) has a contrast of 3 : 1; words need 4.5 : 1';
    assert.deepEqual(await told(lines), [`dossier.yaml:4 error ${message} [contrast]`]);
    const [fault] = readDossier(content).dossier.diagnostics;
    const better = /: (#[0-9a-f]{6}) will do/.exec(fault?.hint ?? '')?.[1] ?? '';
    assert.ok(contrast(better, grounds.paper.light) >= 4.5, fault?.hint);
  });

  it('are held against the sheet in the dark theme, and against their own wash', async () => {
    const dark = 'colours:\n  places: { light: "#1f5c46", dark: "#5f7f70" }\n';
    assert.match(
      (await told(dark)).join('\n'),
      /places\.dark: #5f7f70 on the sheet \(#212427\) has a contrast of 3\.53 : 1/,
    );
    const justOnPaper = mix('#6f6f6f', '#767676', 0.5);
    assert.ok(contrast(justOnPaper, grounds.paper.light) >= 4.5);
    const light = `colours:\n  actors: { light: "${justOnPaper}", dark: "#f0b083" }\n`;
    assert.match((await told(light)).join('\n'), /actors\.light: .* on its own wash/);
    assert.deepEqual(await told(light.replace('actors', 'accent')), [], 'the accent has no wash');
  });

  it('give washes on which their words stand, of the colours that the site has and of others', () => {
    for (const colour of ['#8f2f1f', '#1d5a57', '#1f4e79', '#5b2a86']) {
      const wash = washOf(colour, 'light');
      assert.ok(contrast(colour, wash) >= 4.5 && contrast('#22211e', wash) > 10, `${colour} on ${wash}`);
      assert.notEqual(wash, grounds.paper.light);
    }
  });

  it('are told from slips', async () => {
    const found = await told('colours:\n  accents: { light: "#000", dark: "#fff" }\n  places: { light: red }\n').catch(
      (error) => String(error.message),
    );
    assert.match(String(found), /4:3 error: colours\.accents: no such field; did you mean accent\?/);
    assert.match(String(found), /5:\d+ error: colours\.places\.light: expected a colour such as #7a2a1d; found "red"/);
    assert.match(String(found), /5:\d+ error: colours\.places\.dark: expected a text; found nothing/);
  });

  it('are computed with the grounds and the layers that the style sheets have', () => {
    const tokens = readFileSync(join(project, 'src/site/styles/tokens.css'), 'utf8');
    for (const [name, { light, dark }] of Object.entries(grounds)) {
      assert.ok(tokens.includes(`--${name}: light-dark(${light}, ${dark});`), name);
    }
    const site = readFileSync(join(project, 'src/site/styles/site.css'), 'utf8');
    const layers = /@layer ([^;]+);/.exec(site)?.[1]?.split(/,\s*/).join(', ');
    assert.equal(layers, cascadeLayers);
  });
});

describe('fonts, styles and files of the dossier', () => {
  it('are refused where no font has the name, with the one that was meant', async () => {
    assert.deepEqual(await told('fonts:\n  text: Source Serif\n  interface: Helvetica\n'), [
      'dossier.yaml:4 error fonts.text: no font “Source Serif”; did you mean Source Serif 4? [font-unknown]',
      'dossier.yaml:5 error fonts.interface: no font “Helvetica” [font-unknown]',
    ]);
  });

  it('are refused where a file is missing, is no font or lies outside', async () => {
    write('x.woff2', 'nothing of a font');
    const lines = [
      'fonts:',
      '  text: Maison',
      '  files:',
      '    - { name: Maison, file: fonts/x.woff2 }',
      '    - { name: Maison, file: x.woff2, style: italic }',
      'styles: ../my.css',
      'logo: { file: media/logos.svg, alt: Logo }',
      'home: { introduction: intro.md }',
      '',
    ].join('\n');
    assert.deepEqual(await told(lines), [
      'dossier.yaml:6 error fonts/x.woff2 is not there [look-missing]',
      'dossier.yaml:7 error x.woff2 is not a font, or it is damaged [font-unusable]',
      'dossier.yaml:8 error ../my.css leads out of the dossier [look-missing]',
      'dossier.yaml:9 error media/logos.svg is not there [image-missing]',
      'dossier.yaml:10 error intro.md is not there [look-missing]',
    ]);
  });

  it('call no other host: an address in the styles is told with its line', async () => {
    write('my.css', '@import "./more.css";\nbody {\n  background: url(https://example.org/x.png);\n}\n');
    write(
      'more.css',
      '/* url(https://example.org/no.png) */\n@import "//example.org/y.css";\np { background: url(//example.org/x.png) }\n',
    );
    assert.deepEqual(await told('styles: my.css\n'), [
      'more.css:2 error @import calls “//example.org/y.css” [styles-outside]',
      'more.css:3 error url() of background calls “//example.org/x.png” [styles-outside]',
      'my.css:3 error url() of background calls “https://example.org/x.png” [styles-outside]',
    ]);
  });

  it('are told where the styles name what is not there, or are not CSS', async () => {
    write('my.css', 'body {\n  background: url(media/nichts.png);\n}\n');
    assert.match(
      (await told('styles: my.css\n')).join('\n'),
      /^my\.css:2 error .*media\/nichts\.png.* \[styles-broken\]$/,
    );
    write('my.css', 'p { background: url(/x.png) }\n');
    assert.match((await told('styles: my.css\n')).join('\n'), /^my\.css:1 error .*\/x\.png.* \[styles-broken\]$/);
    write('my.css', 'body {\n  color red;\n}\n');
    assert.match((await told('styles: my.css\n')).join('\n'), /^my\.css:2 warning .* \[styles-syntax\]$/);
  });

  it('make the same bytes each time, in a style sheet whose name tells its content', () => {
    write('my.css', 'body {\n  background: url(media/embleme.svg);\n}\n');
    write('dossier.yaml', `${base}styles: my.css\nfonts:\n  text: Literata\n`);
    const once = readDossier(content).dossier.look.files;
    assert.deepEqual(readDossier(content).dossier.look.files, once);
    assert.match(once[0]?.name ?? '', /^look-[0-9a-f]{10}\.css$/);
    assert.equal(once.length, 4, 'the sheet, a picture and a font with its italic');
    write('my.css', 'body {\n  background: url(media/logo.svg);\n}\n');
    assert.notEqual(readDossier(content).dossier.look.files[0]?.name, once[0]?.name);
  });
});

describe('pictures', () => {
  /** What is told of an article with this picture. */
  const ofArticle = (image: string) => {
    write('articles/a.md', `---\ntitle: Un article\nimage: ${image}\n---\n\nTexte.\n`);
    return told('');
  };

  it('need words that say what they show, and why', async () => {
    const why = 'expected words that say what the picture shows: who does not see it has nothing else';
    assert.deepEqual(await ofArticle('{ file: ../media/portrait.jpg }'), [
      `articles/a.md:3 error image.alt: ${why}; found nothing [schema]`,
    ]);
    assert.match((await ofArticle('{ file: ../media/portrait.jpg, alt: " " }')).join(), /image\.alt: expected words/);
  });

  it('are told where they are missing, with the path that was meant', async () => {
    const missing = await ofArticle('{ file: media/portrait.jpg, alt: Portrait }');
    assert.deepEqual(missing, ['articles/a.md:3 error articles/media/portrait.jpg is not there [image-missing]']);
    assert.equal(readDossier(content).dossier.diagnostics[0]?.hint, 'Write ../media/portrait.jpg.');
    assert.match((await ofArticle('{ file: ../../x.jpg, alt: x }')).join(), /leads out of the dossier/);
    assert.match(
      (await ofArticle('{ file: "https://example.org/x.jpg", alt: x }')).join(),
      /expected the path of a file/,
    );
  });

  it('are told where they are damaged, no pictures, or too large', async () => {
    write('media/text.jpg', 'no picture');
    assert.match((await ofArticle('{ file: ../media/text.jpg, alt: x }')).join(), /media\/text\.jpg is not a picture/);
    const whole = readFileSync(join(content, 'media/portrait.jpg'));
    write('media/half.jpg', whole.subarray(0, whole.length / 2));
    const half = await ofArticle('{ file: ../media/half.jpg, alt: x }');
    assert.deepEqual(half, ['media/half.jpg error the picture is damaged, or its end is missing [image-unusable]']);
    write('media/large.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="9000"/>');
    assert.match(
      (await ofArticle('{ file: ../media/large.svg, alt: x }')).join(),
      /20000 × 9000 pixels; the most is 120/,
    );
    copyFileSync(join(content, 'media/portrait.jpg'), join(content, 'media/heavy.jpg'));
    write('media/heavy.jpg', Buffer.concat([whole, Buffer.alloc(41_000_000)]));
    assert.match((await ofArticle('{ file: ../media/heavy.jpg, alt: x }')).join(), /has 41 MB; the most is 40/);
  });
});

describe('the introduction and the foot of the page', () => {
  it('are checked with the line where they are wrong, and lead from where they stand', async () => {
    const lines =
      'home:\n  introduction: |\n    Voir [ceci](articles/a.md).\n\n    Et [cela](articles/b.md).\nfooter: |\n  [Rien](pages/x.md)\n';
    assert.deepEqual(await told(lines), [
      'dossier.yaml:7 error the link leads to articles/b.md, which is not in the content [link-broken]',
      'dossier.yaml:9 error the link leads to pages/x.md, which is not in the content [link-broken]',
    ]);
  });
});

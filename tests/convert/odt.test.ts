import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { odtFormat } from '../../src/convert/odt.ts';
import { writeBody } from '../../src/markdown/write-body.ts';

const style = (name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="text" ${more}><style:text-properties ${properties}/></style:style>`;

describe('converting OpenDocument', () => {
  it('keeps the emphasis of styles that have names, and of styles made of them', async () => {
    const styles = `<office:document-styles><office:styles>
      ${style('Emphasis', 'fo:font-style="italic"')}${style('Strong_20_Emphasis', 'fo:font-weight="bold"')}
    </office:styles><office:automatic-styles>${style('T1', 'fo:font-weight="bold"')}</office:automatic-styles></office:document-styles>`;
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const content = `<office:document-content><office:automatic-styles>
      ${style('T1', 'fo:language="fr"', 'style:parent-style-name="Emphasis"')}
      ${style('T2', 'fo:font-weight="normal"', 'style:parent-style-name="Strong_20_Emphasis"')}
    </office:automatic-styles><office:body><office:text><text:p>Le barrage ${span('Emphasis', 'menace')} de
      ${span('Strong_20_Emphasis', 'céder')} ${span('T1', 'depuis')} ${span('T2', 'jeudi')}.</text:p></office:text></office:body></office:document-content>`;
    const bytes = zipSync({ 'content.xml': Buffer.from(content), 'styles.xml': Buffer.from(styles) });
    const [article] = await odtFormat.convert({ name: 'a.odt', bytes });
    assert.ok(article);
    const body = writeBody(article.tree, 'a.md');
    assert.equal(body, 'Le barrage *menace* de **céder** *depuis* jeudi.\n');
  });
});

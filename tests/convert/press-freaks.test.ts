import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toString as textOf } from 'mdast-util-to-string';
import { formatOf } from '../../src/convert/registry.ts';

/** Title, day, paper and author of each article, and its paragraphs. */
async function convert(name: string, text: string) {
  const bytes = Buffer.from(text);
  const articles = await (await formatOf(name, bytes)).convert({ name, bytes });
  return articles.map(({ title, date, publisher, author, item, url, tree }) => ({
    known: [title, date, publisher, author],
    item,
    url,
    text: tree.children.map((one) => textOf(one)),
  }));
}

const said = 'Le conseil a voté le budget après trois heures de débat, et le maire en a rendu compte.';

describe('of LexisNexis, as it was saved over thirty years and of all kinds of papers,', () => {
  it('a title above the day, and a name alone below it, are the title and its author', async () => {
    const agency = `1 of 3 DOCUMENTS\n\nVaubrun Presse-Agentur\n\nLEADALL: Two mills close in the hills\n\nApril 20, 2003, Sunday\n23:22 Central European Time\n\n${said}\n\nSECTION: Politics\n\nLENGTH: 76 words\n\nLANGUAGE: ENGLISH\n\n`;
    const signed = `2 of 3 DOCUMENTS\n\nRheinwarte\n\nNEUE BRUECKE WAERE FUER DAS TAL BEZAHLBAR\n\n15. April 2003\n\nSylvia Maier\n\nORTSZEILE: Ostrey\n\n${said}\n\n`;
    const usual = `3 of 3 DOCUMENTS\n\nThe Jura Herald\n\nApril 21, 2003 Monday\n\nA bridge reopens\n\nBYLINE: By Jane Miller\n\nLENGTH: 76 words\n\n${said}\n`;
    const articles = await convert('export.txt', agency + signed + usual);
    assert.deepEqual(
      articles.map(({ known }) => known),
      [
        ['LEADALL: Two mills close in the hills', '2003-04-20', 'Vaubrun Presse-Agentur', undefined],
        ['NEUE BRUECKE WAERE FUER DAS TAL BEZAHLBAR', '2003-04-15', 'Rheinwarte', 'Sylvia Maier'],
        ['A bridge reopens', '2003-04-21', 'The Jura Herald', 'Jane Miller'],
      ],
    );
    assert.deepEqual(
      articles.map(({ text }) => text.at(-1)),
      [said, said, said],
    );
  });

  it('a day in two languages, a notice of rights, an address and who was on the air are in no text', async () => {
    const twice = `1 of 3 DOCUMENTS\n\nCopyright 2002 De Waalbode\n\nDe Waalbode\n\n24. September 2002\n\nSeptember 24, 2002\n\nLENGTE: 15 words\n\nKOP: De haven gaat open\n\nTEKST:\n\n${said}\n\nPUB-TYPE: Paper\n\nCopyright 2002 De Waalbode\n2 of 3 DOCUMENTS\n\nCity Wire\n\nNo City Wire material may be republished without the express written permission of the City Wire, Inc.\n\nhttp://www.example.org/news/2009/01/the-\nbridge.html\n\nJanuary 14, 2009 Wednesday 6:49 PM PST\n\nSHOW: EVENING LANTERN 6:00 PM\n\nThe bridge is open\n\nGUESTS: Ann Field\n\nLENGTH: 15 words\n\n${said}\n\nHOST: And now the weather of the week.\n\n`;
    const onsdag = `3 of 3 DOCUMENTS\n\nFjordposten\n\nOnsdag 6. Januar 2010\n\nBroen er åben\n\nLENGTH: 15 words\n\n${said}\n\nLANGUAGE: DANISH; DANSK\n`;
    const articles = await convert('export.txt', twice + onsdag);
    assert.deepEqual(
      articles.map(({ known, url, text }) => [...known.slice(0, 3), url, ...text]),
      [
        ['De haven gaat open', '2002-09-24', 'De Waalbode', undefined, said],
        [
          'The bridge is open',
          '2009-01-14',
          'City Wire',
          'http://www.example.org/news/2009/01/the-bridge.html',
          said,
          'HOST: And now the weather of the week.',
        ],
        ['Broen er åben', '2010-01-06', 'Fjordposten', undefined, said],
      ],
    );
  });

  it('a document that is only a line of rights or a caption is told, and is no article', async () => {
    const bytes = Buffer.from(
      `1 of 2 DOCUMENTS\n\nMorning Post\n\nJanuary 10, 2009 Saturday\n\nGaza outcry\n\nSECTION: NEWS; Pg. 2\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: Credit: Sam; a hall by night.\n\nCopyright 2009 Morning Post Ltd.\nAll Rights Reserved\n\n2 of 2 DOCUMENTS\n\nMorning Post\n\nJanuary 11, 2009 Sunday\n\nA bridge reopens\n\nLENGTH: 15 words\n\n${said}\n`,
    );
    const articles = await (await formatOf('a.txt')).convert({ name: 'a.txt', bytes });
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['A bridge reopens'],
    );
    const told = articles[0]?.diagnostics.map(({ message }) => message).join('\n') ?? '';
    assert.match(told, /item 1 \(“Gaza outcry”\) of the export of LexisNexis holds no text/);
  });
});

describe('of other databases', () => {
  it('Factiva’s older ids in small letters part its documents, and give their day', async () => {
    const article = (title: string, day: string, id: string) =>
      `<div class="article deArticle"><p><div id="hd"><b class="deHeadline">${title}</b></div><div>15 words</div><div>${day}</div><div>Rheinwarte</div><div>RHWAR</div><div>German</div><div>(c) 2002 RHEINWARTE.</div></p><p class="articleParagraph dearticleParagraph">${said}</p><p>Document ${id}</p></div>`;
    const html = `<html><head><title>Factiva</title></head><body>${article('Die Brücke', '2 May 2002', 'rhwar00020020605dy52006xr')}${article('Die Schule', '3 May 2002', 'rhwar00020020606dy530005q')}</body></html>`;
    const articles = await convert('export.htm', html);
    assert.deepEqual(
      articles.map(({ known, item, text }) => [...known.slice(0, 3), item, ...text]),
      [
        ['Die Brücke', '2002-05-02', 'Rheinwarte', 'rhwar00020020605dy52006xr', said],
        ['Die Schule', '2002-05-03', 'Rheinwarte', 'rhwar00020020606dy530005q', said],
      ],
    );
  });

  it('ProQuest’s texts are read with and without a count before each document, and name no library', async () => {
    const one = (title: string, id: number, count: string) =>
      `____________________________________________________________\n\n${count}${title}\n\nPublication info: Mar 9, 2022.\n\nhttps://libproxy.montfaucon.example/login?url=https://www.proquest.com/blogs/title/docview/${id}/se-2?accountid=15090\n\nAbstract: None available.\n\nLinks: https://montfaucon.example/openurl?title=x\n\nFull text: ${said}\n\nSubject: Councils\n\nTitle: ${title}\n\nPublication title: The Jura Herald (Online); Jura\n\nPublication year: 2022\n\nPublication date: Mar 9, 2022\n\nSection: opinion\n\nProQuest document ID: ${id}\n\nDocument URL: https://libproxy.montfaucon.example/login?url=https://www.proquest.com/blogs/title/docview/${id}/se-2?accountid=15090\n\nDatabase: News\n\n`;
    for (const counted of [false, true]) {
      const all = ['A bridge reopens', 'A school closes'].map((title, at) =>
        one(title, 2637391967 + at, counted ? `Document ${at + 1} of 2\n\n` : ''),
      );
      const articles = await convert('export.txt', all.join(''));
      assert.deepEqual(
        articles.map(({ known, item, url, text }) => [...known.slice(0, 3), item, url, ...text]),
        ['A bridge reopens', 'A school closes'].map((title, at) => [
          title,
          '2022-03-09',
          'The Jura Herald (Online)',
          String(2637391967 + at),
          `https://www.proquest.com/docview/${2637391967 + at}`,
          said,
        ]),
      );
    }
  });

  it('a document of Nexis Uni with a correction in place of its day has its own title and paper', async () => {
    const head = (at: number) =>
      `{\\pard\\field{\\*\\fldinst HYPERLINK "https://advance.lexis.com/api/document?id=urn:contentItem:4GNS-TVG0-00VR-R4V${at}-00000-00"}{\\fldrslt\\b\\i The rats of the isle ${at}}\\par}{\\pard The Jura Herald (London) - Final Edition\\par}`;
    const rest = `{\\pard\\par Copyright 2005 Jura Herald Limited\\par}{\\pard\\b Section:\\b0  Society Pages, Pg. 13\\par}{\\pard\\b Length:\\b0  15 words\\par}{\\pard\\b Body\\b0\\par}{\\pard The council voted after three hours, and the mayor told of it.\\par}{\\pard\\b Classification\\b0\\par}{\\pard\\b Language:\\b0  ENGLISH\\par}{\\pard\\b Load-Date:\\b0  May 18, 2005\\par}{\\pard\\b End of Document\\b0\\par}`;
    const articles = await convert(
      'export.rtf',
      `{\\rtf1\\ansi ${head(1)}{\\pard\\b Correction Appended\\b0\\par}${rest}${head(2)}{\\pard May 17, 2005\\par}${rest}}`,
    );
    assert.deepEqual(
      articles.map(({ known }) => known.slice(0, 3)),
      [
        ['The rats of the isle 1', '2005', 'The Jura Herald (London) - Final Edition'],
        ['The rats of the isle 2', '2005-05-17', 'The Jura Herald (London) - Final Edition'],
      ],
    );
  });
});

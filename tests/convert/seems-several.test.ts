import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countArticles } from '../../src/convert/seems-several.ts';

const paragraph = (about: string) =>
  `Le conseil de ${about} a voté hier le budget de la commune, après un débat de trois heures sur le prix de l’eau. Les élus de l’opposition ont quitté la salle avant le vote, et le maire a dit qu’il le regrettait. La prochaine séance est prévue au mois de juin.`;
const article = (about: string) => [`Budget voté à ${about}`, paragraph(about), paragraph(about), paragraph(about)];
const towns = ['Montrival', 'Ostrey', 'Vaubrun'];

describe('a text seems to hold several articles', () => {
  it('where lines count them, in several languages', () => {
    for (const line of ['%d of 3 DOCUMENTS', 'Dokument %d von 3', 'Article %d de 3', '%d sur 3']) {
      const blocks = towns.flatMap((town, index) => [line.replace('%d', String(index + 1)), ...article(town)]);
      assert.equal(countArticles(blocks), 3, line);
    }
  });

  it('where each was printed on pages of its own', () => {
    assert.equal(countArticles(towns.flatMap((town) => [...article(town), 'Page 1 sur 2', 'Page 2 sur 2'])), 3);
  });

  it('where a day alone on a line stands before each', () => {
    const days = ['12 mars 2018', 'lundi 3 avril 2018', '04.05.2018'];
    assert.equal(countArticles(towns.flatMap((town, index) => [days[index] ?? '', ...article(town)])), 3);
  });

  it('where the day stands below each, and they were sorted', () => {
    const days = ['12 mars 2018', 'lundi 3 avril 2018', '04.05.2018', '05.05.2018'];
    assert.equal(countArticles(days.flatMap((day, index) => [...article(towns[index % 3] ?? ''), day])), 3);
  });

  it('where a line before each names its paper, its day and its page', () => {
    for (const line of ['De Morgen, woensdag 30 november 2011, p. 23, 853w.', '"Kurier" vom 28.12.2017 Seite: 3']) {
      const all = [...towns, 'Ornans'].flatMap((town, index) => [
        `${index + 1}. Budget à ${town}`,
        line,
        paragraph(town),
      ]);
      assert.equal(countArticles(all), 4, line);
    }
  });

  it('where headings of one make number them', () => {
    assert.equal(countArticles(towns.flatMap((town, index) => [`Document ${index + 1}`, ...article(town)])), 3);
  });
});

describe('a text is one article', () => {
  it('with a list of works below it, each with its day and page', () => {
    const works = towns.map((town) => `Le Courrier de ${town}, 3 avril 2018, p. 12`);
    assert.equal(countArticles([...article('Ostrey'), ...works, ...works, paragraph('Vaubrun')]), 1);
  });

  it('with a chronology in it', () => {
    const events = ['12 mars 2018', 'Le conseil vote.', '3 avril 2018', 'Le maire part.', '4 mai 2018', 'Il revient.'];
    assert.equal(countArticles([...article('Ostrey'), ...events]), 1);
  });

  it('with a long chronology in it, told day by day', () => {
    const days = ['12 mars 2018', 'lundi 3 avril 2018', '4 mai 2018', '5 mai 2018'];
    const told = days.flatMap((day, index) => [
      ...(index === 2 ? ['Pendant la trêve'] : []),
      day,
      paragraph('Ostrey'),
      paragraph('Vaubrun'),
      paragraph('Montrival'),
    ]);
    assert.equal(countArticles([...article('Ostrey'), ...told]), 1);
  });

  it('with the articles of a law, numbers and dates among its words', () => {
    const law = [
      'Article 1',
      paragraph('Ostrey'),
      'Article 2',
      paragraph('Vaubrun'),
      'Le 3 avril 2018, 2 sur 3 ont voté.',
    ];
    assert.equal(countArticles(law), 1);
  });
});

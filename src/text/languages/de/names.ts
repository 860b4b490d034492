import type { NameCues } from '../../language.ts';
import { arabicHeads } from '../arabic-names.ts';
import { list } from '../list.ts';
import { commonNouns } from './common-nouns.ts';
import { givenNames } from './given-names.ts';
import { peoples } from './peoples.ts';
import { transliteration } from './transliteration.ts';

/** How texts show their names. */
export const names: NameCues = {
  notNames: list(`
    der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, aber, denn, doch, sondern, ich, du,
    er, sie, es, wir, ihr, mein, dein, sein, unser, euer, dieser, diese, dieses, jener, jene, jenes, in, im, an, am,
    auf, aus, bei, beim, mit, nach, seit, von, vom, zu, zum, zur, vor, über, unter, durch, für, gegen, ohne, um, wenn,
    als, wie, dass, daß, weil, ob, während, obwohl, nicht, kein, keine, so, auch, noch, nur, schon, sehr, hier, dort,
    da, nun, jetzt, dann, heute, gestern, morgen, was, wer, wo, wann, warum, herr, frau, dr, januar, februar, märz,
    april, mai, juni, juli, august, september, oktober, november, dezember, montag, dienstag, mittwoch, donnerstag,
    freitag, samstag, sonnabend, sonntag, bip, dna, pkw, lkw, tv, sms, gps, dvd, mill, mio, mrd, uhr, km, abs, nr, tel, sog,
    seine, ihre, ihren, seinen, unser, unsere, welche, ganz, zwar, sowie, bereits, doch, etwa, rund, bis, laut, alle, beide
  `),
  commonNouns,
  openers: [],
  connectors: list('der, des'),
  weakConnectors: list('für, und, am, im, an, in'),
  particles: list('van, von, zu, zur, de, ben, bin, ibn, al, el, da, di, del'),
  titles: list(`
    herr, herrn, frau, dr, präsident, präsidentin, minister, ministerin, kanzler, kanzlerin, general, oberst, könig,
    königin, kaiser, fürst, graf, grafen, professor, papst, prinz, bürgermeister, vorsitzender, vorsitzende, vorsitzenden, chef,
    chefin, sprecher, sprecherin, führer, anführer, botschafter, kommandeur, senator, gouverneur, richter, direktor, abgeordneter,
    abgeordnete, abgeordneten, ministerpräsident, ministern, präsidenten, premier, admiral, leutnant, hauptmann, major,
    marschall, feldmarschall, scheich, emir, kardinal, bischof, pfarrer, doktor, regisseur, autor, autorin, schauspieler,
    schauspielerin, sänger, sängerin, trainer, kandidat, kandidatin, politiker, generalsekretär, journalist, anwalt
  `),
  courtesies: list('herr, herrn, herren, frau, fräulein, dr, prof'),
  families: list('familie, ehepaar, eheleute, brüder, gebrüder, geschwister, clan'),
  indefinites: list(`
    ein, eine, einen, einem, einer, eines, kein, keine, keinen, keiner, eine neue, einer neuen, eine andere, einer
    anderen, eine große, einer großen
  `),
  heads: { 'armed-group': arabicHeads },
  tails: {
    organisation: list(`
      universität, hochschule, institut, stiftung, verband, rat, sicherheitsrat, ministerium, amt, gericht, gerichtshof,
      kommission, akademie, verein, bund, kreuz, halbmond, nationen, kirche, polizei, parlament, bundestag, landtag,
      organisation, gesellschaft, zentrum, beobachtungsstelle, watch, museum, theater, kammer, ausschuss
    `),
    'armed-force': list('armee, streitkräfte, bundeswehr, wehrmacht, heer, marine, luftwaffe, legion'),
    'armed-group': list(
      'miliz, milizen, front, brigade, brigaden, volksverteidigungseinheiten, verteidigungseinheiten',
    ),
    party: list('partei, union, arbeiterpartei'),
    alliance: list('liga, koalition, allianz, union, bündnis'),
    company: list('ag, gmbh, bank, werke, konzern, bahn, lufthansa, aktiengesellschaft, kg'),
    media: list(
      'zeitung, nachrichten, tageblatt, rundschau, anzeiger, presse, post, rundfunk, fernsehen, spiegel, times',
    ),
    region: list('inseln, halbinsel, republik, staaten, emirate, gebiete, länder, wald, alpen'),
    country: list('königreich, föderation'),
    river: list('fluss, kanal'),
    lake: list('see, stausee'),
    mountain: list('berg, berge, gebirge'),
    sea: list('meer, ozean, golf, see'),
    site: list('straße, platz, allee, flughafen, bahnhof, dom, tor, brücke, schloss, burg, park, stadion, ring'),
  },
  known: {
    country: list(`
      großbritannien, england, schottland, wales, weißrussland, holland, usa, us, tschechien, palästina, sowjetunion, udssr,
      jugoslawien, ddr, brd, amerika, birma, burma, südkorea, nordkorea, kongo
    `),
    region: list(`
      naher osten, nahen osten, levante, maghreb, balkan, westjordanland, gazastreifen, gaza-streifen, sahel, kaukasus,
      krim, kaschmir, kurdistan, mesopotamien, skandinavien, lateinamerika, darfur, golanhöhen, katalonien, bayern, sachsen,
      hessen, thüringen, brandenburg, nordrhein-westfalen, baden-württemberg, schleswig-holstein, mecklenburg, saarland
    `),
  },
  sides: list('norden, süden, osten, westen'),
  sideOf: list('von, vom, der, des'),
  placeShape:
    /-(?:an|am|auf|bei|im|in|ob)-|\p{Ll}(?:stadt|dorf|hausen|heim|furt|brück|ingen|straße|platz|allee|brücke)$/u,
  purposes: list('für'),
  events: list(`
    krieg, weltkrieg, schlacht, vertrag, abkommen, konferenz, gipfel, revolution, preis, pokal, meisterschaft,
    weltmeisterschaft, spiele, krise, tag, fest, wahl, wahlen, jahrhundert, jahrhunderts, weltkrieges, weltkriegs, reich
  `),
  peoples,
  givenNames,
  determiners: list('der, die, das, den, dem, des, im, am, vom, zum, zur, beim, ins, ans'),
  goesOnSmall: false,
  transliteration,
  smallHeads: [],
  classes: {
    city: list('stadt, dorf, gemeinde'),
    province: list('provinz'),
    river: list('fluß, fluss'),
    media: list('zeitung, zeitschrift, sender'),
    company: list('firma, unternehmen'),
    party: list('partei'),
  },
  classesAfter: {},
  placeBefore: list('in, nach, aus, bei, nahe'),
  plurals: list('die, viele, einige, zwei, drei'),
  abbreviations: list('dr, st, hr, fr, prof, nr, bzw, ca'),
};

import type { NameCues } from '../../language.ts';
import { list } from '../list.ts';

/** How texts show their names. */
export const names: NameCues = {
  notNames: list(`
    der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, aber, denn, doch, sondern, ich, du,
    er, sie, es, wir, ihr, mein, dein, sein, unser, euer, dieser, diese, dieses, jener, jene, jenes, in, im, an, am,
    auf, aus, bei, beim, mit, nach, seit, von, vom, zu, zum, zur, vor, über, unter, durch, für, gegen, ohne, um, wenn,
    als, wie, dass, daß, weil, ob, während, obwohl, nicht, kein, keine, so, auch, noch, nur, schon, sehr, hier, dort,
    da, nun, jetzt, dann, heute, gestern, morgen, was, wer, wo, wann, warum, herr, frau, dr, januar, februar, märz,
    april, mai, juni, juli, august, september, oktober, november, dezember, montag, dienstag, mittwoch, donnerstag,
    freitag, samstag, sonnabend, sonntag
  `),
  openers: [],
  connectors: list('der, des'),
  weakConnectors: list('für, und, am, im, an, in'),
  particles: list('van, von, zu, zur, de, ben, bin, ibn, al, el, da, di, del'),
  titles: list(`
    herr, herrn, frau, dr, präsident, präsidentin, minister, ministerin, kanzler, kanzlerin, general, oberst, könig,
    königin, kaiser, fürst, graf, professor, papst, prinz, bürgermeister
  `),
  courtesies: list('herr, herrn, frau'),
  families: list('familie, ehepaar, eheleute, brüder, gebrüder, geschwister, clan'),
  indefinites: list(`
    ein, eine, einen, einem, einer, eines, kein, keine, keinen, keiner, eine neue, einer neuen, eine andere, einer
    anderen, eine große, einer großen
  `),
  heads: {},
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

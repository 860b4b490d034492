import type { NameCues } from '../../language.ts';
import { arabicHeads } from '../arabic-names.ts';
import { list } from '../list.ts';
import { givenNames } from './given-names.ts';
import { peoples } from './peoples.ts';
import { transliteration } from './transliteration.ts';

/** How texts show their names. */
export const names: NameCues = {
  notNames: list(`
    le, la, les, l, un, une, des, du, de, d, au, aux, à, et, ou, où, mais, donc, or, ni, car, que, qu, qui, quoi, dont,
    ce, cet, cette, ces, cela, ceci, ça, c, celui, celle, ceux, celles, mon, ma, mes, ton, ta, tes, son, sa, ses,
    notre, nos, votre, vos, leur, leurs, je, j, tu, il, elle, on, nous, vous, ils, elles, se, s, y, en, ne, n, pas,
    plus, moins, très, trop, peu, tout, tous, toute, toutes, chaque, quelque, quelques, plusieurs, certains,
    certaines, aucun, aucune, autre, autres, même, mêmes, tel, telle, si, comme, quand, lorsque, lorsqu, puisque,
    puisqu, parce, pour, par, avec, sans, sous, sur, dans, entre, vers, chez, contre, depuis, pendant, durant, après,
    avant, dès, jusque, jusqu, selon, malgré, parmi, hors, outre, suite, grâce, alors, ainsi, aussi, puis, ensuite,
    enfin, cependant, pourtant, toutefois, néanmoins, déjà, encore, toujours, jamais, souvent, parfois, ici, là, hier,
    aujourd, hui, demain, maintenant, oui, non, bien, mal, voici, voilà, est, sont, était, a, ont, avait, sera, fut,
    être, avoir, quel, quelle, quels, quelles, comment, pourquoi, combien, afin, près, loin, lors, tandis, environ,
    deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, cent, mille, premier, première, second,
    seconde, dernier, dernière, nouveau, nouvelle, grand, grande, lundi, mardi, mercredi, jeudi, vendredi, samedi,
    dimanche, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre,
    président, présidente, ministre, état, états, gouvernement, intérieur, défense, justice, santé, économie,
    finances, travail, éducation, culture, environnement, affaires, monsieur, madame, mademoiselle, m, mm, mme, mlle,
    dr, me, mgr, lire, photo, photos, vidéo, article, source, sources, voir, nord, sud, est, ouest, internet, web,
    dieu, église, histoire, constitution, forum, congrès, directeur, direction, groupe, comité, sommet, région, ville, jeux, prix, coupe, championnat, championnats, vie, monde, loi, droit, droits,
    né, née, âgé, âgée, utc, gmt, ndlr, interrogé, interrogée, face, fin, début, au-delà, concernant, quant, notamment, actuellement,
    pib, adn, vtt, cdd, cdi, smic, ong, pdg, tva, isf, ter, tgv, sms, gps, cd, dvd, tv, sos, vip, qg, sida, ovni, pme, bd,
    hlm, gmt, cv, jo, rn, pv, récemment, finalement, seul, seule, seuls, seules, moyen, haut, haute, bas, basse, saint, sainte
  `),
  openers: list(
    'nord, sud, est, ouest, nouveau, nouvelle, grand, grande, saint, sainte, haut, haute, bas, basse, tout',
  ),
  connectors: list('de, du, des, d, la, le, les, l, of'),
  weakConnectors: list('en, sur, sous, lès, aux, à, au, the, and, for'),
  particles: list(`
    van, von, der, den, ter, ten, ben, bin, ibn, bint, al, el, ul, as, ash, ad, ar, ez, ech, es, da, do, dos, das, di,
    della, del, y, e, zu, af, ou, oul, abou
  `),
  titles: list(`
    m, mm, mme, mlle, dr, me, mgr, monsieur, madame, mademoiselle, président, présidente, ex-président, ministre,
    premier ministre, première ministre, sénateur, sénatrice, député, députée, général, colonel, capitaine,
    commandant, lieutenant, amiral, maréchal, procureur, juge, avocat, avocate, professeur, professeure, docteur, pape,
    roi, reine, prince, princesse, émir, cheikh, imam, ayatollah, chancelier, chancelière, gouverneur, maire, préfet,
    secrétaire général, porte-parole, directeur, directrice, entraîneur, journaliste, acteur, actrice, chanteur,
    chanteuse, écrivain, historien, candidat, candidate, coureur, pilote, militant, militante, sir
  `),
  courtesies: list(`
    m, mm, mme, mmes, mlle, mlles, mgr, me, dr, pr, monsieur, messieurs, madame, mesdames, mademoiselle, docteur,
    professeur, maître
  `),
  families: list('les, des, aux, époux, famille, familles, couple, clan, frères, sœurs, dynastie'),
  indefinites: list(`
    un, une, aucun, aucune, chaque, quelque, un autre, une autre, un nouveau, un nouvel, une nouvelle, un grand, une
    grande, un large, une large, un vaste, une vaste, un second, une seconde, une deuxième, un deuxième, un seul, une
    seule, un petit, une petite, un certain, une certaine, un tel, une telle, un vrai, une vraie
  `),
  heads: {
    organisation: list(`
      organisation, conseil, comité, assemblée, cour, ministère, commission, fédération, confédération, syndicat,
      université, institut, centre, agence, association, fondation, observatoire, sénat, parlement, tribunal, banque,
      bureau, office, police, gendarmerie, direction, école, académie, musée, théâtre, hôpital, société, haute, haut,
      chambre, secrétariat, ligue, club, ong, nations, croix, croissant, autorité, mosquée, collège, lycée
    `),
    alliance: list('union, coalition, alliance, communauté'),
    party: list('parti, front, mouvement, rassemblement'),
    'armed-force': list('armée, forces, marine'),
    'armed-group': [...list('brigade, brigades, milice, bataillon'), ...arabicHeads],
    government: list('gouvernement, présidence'),
    company: list('groupe, compagnie, entreprise'),
    country: list('république, royaume, émirats, principauté'),
    sea: list('mer, océan, golfe'),
    mountain: list('mont, monts, massif'),
    river: list('fleuve, oued'),
    lake: list('lac, lacs'),
    region: list('île, îles'),
    site: list(`
      place, rue, avenue, boulevard, gare, aéroport, stade, palais, château, pont, cathédrale, basilique, tour, jardin,
      parc, porte, quai, port, maison
    `),
  },
  tails: {
    organisation: list('international, university, institute, watch, club, association, fc, union'),
    media: list('times, post, news, tv, magazine, info, inter, infos, press'),
    company: list('airlines, airways, motors, group'),
    site: list('beach, park, square, stadium, arena'),
  },
  known: {
    country: list(`
      grande-bretagne, angleterre, écosse, pays de galles, birmanie, biélorussie, hollande, rdc, congo, rd congo, corée,
      république tchèque, palestine, urss, union soviétique, yougoslavie, amérique, swaziland, macédoine, usa
    `),
    region: list(`
      moyen-orient, proche-orient, levant, maghreb, balkans, cisjordanie, bande de gaza, sahel, corne de l afrique,
      caucase, crimée, cachemire, kurdistan, mésopotamie, scandinavie, amérique latine, darfour, golan, catalogne, corse
    `),
  },
  sides: list('nord, sud, est, ouest'),
  sideOf: list('de, du, des, d'),
  placeShape: /^(?:Saint|Sainte|St|Ste)-\p{Lu}|-(?:sur|sous|en|et|lès|la|le|du|de|des|aux|d['’])-?\p{Lu}/u,
  purposes: list('pour'),
  events: list(`
    bataille, siège, opération, guerre, guerres, traité, accord, accords, sommet, coupe, championnat, championnats, prix,
    tour, jeux, journée, journées, conférence, crise, révolution, attentat, attentats, offensive, élection, élections,
    référendum, résolution, festival, concours, acte, pacte, plan, loi, code, convention, déclaration, statut, rallye,
    trophée, tournoi, mondial, mondiaux, finale, brevet, baccalauréat, diplôme, marathon, série, saison, exposition, ordre,
    légion, liste, affaire, noël, pâques, toussaint, pentecôte, ramadan, carême, awards, cup, challenge, masters, ouragan,
    cyclone, tempête, typhon, séisme
  `),
  peoples,
  givenNames,
  determiners: list('le, la, les, l, du, au, aux, des'),
  goesOnSmall: true,
  transliteration,
  smallHeads: list(`
    ministère, place, rue, avenue, boulevard, gare, aéroport, stade, palais, université, cathédrale, tribunal,
    mosquée, musée, hôpital, château
  `),
  classes: {
    city: list('ville de, ville d, commune de, commune d, cité de, village de, localité de, maire de, maire d'),
    province: list(
      'province de, province du, gouvernorat de, gouvernorat du, province d, gouvernorat d, wilaya de, département de, département du',
    ),
    region: list('région de, région du, région d, île de, archipel de'),
    district: list('quartier de, quartier du, district de, arrondissement de'),
    river: list('fleuve, rivière, affluent de'),
    mountain: list('montagne de, volcan, sommet de'),
    country: list('pays, république de'),
    media: list(`
      journal, quotidien, hebdomadaire, magazine, chaîne, site, radio, agence, agence de presse, revue
    `),
    company: list('société, entreprise, compagnie, constructeur, groupe, opérateur, compagnie aérienne'),
    party: list('parti'),
    organisation: list('organisation, association, ong, syndicat, institut, équipe'),
    'armed-group': list('milice, groupe armé, groupe djihadiste, rébellion, secte'),
  },
  classesAfter: {},
  placeBefore: list(`
    à, vers, en, dans, dans le, dans la, dans les, dans l, près de, au sud de, au nord de, à l est de, à l ouest de, sud de, nord de, capitale de, banlieue de,
    sud du, nord du, frontière avec, aéroport de, habitants de, originaire de
  `),
  plurals: list('les, des, aux, ces, ses, nos, deux, trois, quatre, plusieurs, quelques, certains, jeunes'),
  abbreviations: list('m, mm, mme, mlle, dr, me, mgr, st, ste, cf, art, p, vol, av, bd, j'),
};

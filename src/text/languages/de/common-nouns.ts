import { list } from '../list.ts';

/** Nouns that stand as names do, after a bare preposition or another noun: nach Hause, in Kraft, Millionen Euro. */
export const commonNouns = list(`
  abend, absicht, abstand, abstimmung, acht, allem, alter, amt, anbetracht, andeutungen, anfang, anfragen, angaben, angebote, angriffe,
  angriffen, angst, anhängern, anklage, anlass, anleihen, anschlag, anschläge, anschlägen, ansicht, anspruch, anteil, antrag, anwesenheit, anzahl, arbeit,
  arbeiten, armut, art, asche, aspekt, auffassung, aufsicht, auftrag, augen, ausgaben, aussagen, aussicht, bau, bearbeitung, bedarf, bedingungen, beginn,
  begleitung, behörden, beispiel, berichte, berichten, beruf, bescheid, besitz, besuch, betracht, betrieb, bett, beziehungen, bezug, bildung, blick, blut,
  boden, brand, brief, briefe, bücher, büchern, bürger, bürgern, cent, chefs, dank, dauer, details, dingen, dividenden, doktor, dollar, dörfer, dörfern, dutzend,
  dutzende, ehren, eile, einblick, einnahmen, einsatz, einzelheiten, eisen, ende, entfernung, erfahrung, erinnerung, erfolg, ernst, essen, euro, explosionen,
  experten, fahrt, fall, falle, fällen, familie, familien, farben, feier, feinde, feuer, film, filme, filmen, firma, flammen, flucht, flüchtlinge, flüchtlingen, flugzeuge,
  flugzeugen, folge, folgen, form, formen, forschern, fotos, frage, fragen, franken, franc, francs, frau, frauen, freiheit, freunde, freunden, freude, frieden, frist, fuß, gang, gäste, gästen, gebäude,
  gebäuden, gebiete, gebieten, gebrauch, geburt, gedanken, gefahr, gefangene, gefangenschaft, gefechte, gefechten, gefolge, gegensatz, gehör, geiseln, geist, geld, geltung, genf,
  gerüchten, geschäft, gesellschaft, gesicht, gespräch, gespräche, gesprächen, gestalt, gewalt, gewicht, glas, glück, gold, gott, gottes, grund, gruppe, gruppen, gunsten, haft, hand, händen, handel, hass, haus, hause, häuser, häusern,
  herz, hilfe, hinblick, hinsicht, hochwasser, hof, höhe, holz, hunderte, idee, ideen, informationen, inneren, interesse, interviews, jahr, jahre, jahren, jahrhundert,
  jahrzehnten, jungen, kampf, kämpfe, kämpfen, kasse, kauf, kenntnis, kilogramm, kilometer, kilometern, kinder, kindern, kirche, klage, klassen, kleidung, kontakt, kontrolle,
  konten, kopf, kosten, kraft, kräften, kreise, kreisen, krieg, kritik, kritikern, kürze, lager, lagern, länder, ländern, landkreis, lasten, laufe, leben, leute, leuten, licht, liebe, linie, luft, luftangriffe, luftangriffen, mai,
  mal, mangel, männer, männern, mark, maße, maßen, massen, medien, medienberichten, meldungen, menge, menschen, metern, meter, mengen, milliarde, milliarden, million, millionen, minuten, mitgliedern, mitglieder, mitte, mitternacht, monat,
  monate, monaten, morgen, musik, nachrichten, nacht, nachweis, namen, not, nöten, nutzung, obdach, öl, ordnung, ort, orten, ostern, panik, papier, partnern, personen, pfingsten, pfund, planung, platz, politik, polizeiangaben, position, praxis, preis, preise,
  presse, privatleben, problemen, probleme, produktion, prozent, protest, proteste, protesten, punkt, punkte, punkten, quelle, quellen, rahmen, rat, raum, rebellen, rechnung, recht, rechte, rede, regen, regionen, reihe, reise, rente, richtung, ruhe, rumpf, sachen, schiffe, schnee, schätzungen, schritt,
  schule, schulen, schutz, schwierigkeiten, schüler, seite, seiten, selbst, serie, sicht, sicherheit, sieg, silber, sitz, soldaten, sommer, sorge, sorgen, spiel, spiele, spielen, spitze, sprache, staat, staaten, stadt, städte, städten, stand, stein, stelle,
  stellung, steuern, stille, stimmen, strafe, straßen, streit, stücke, stücken, studenten, stunde, stunden, suche, tag, tage, tagen, taten, tat, tausende, tausenden, teil, teile, teilen, teufel, thema, tiere, tieren, tiefe, titel, tod, tonnen, tote, toten, tränen, treffen, treue, truppen, tür, umfang, umfragen, unfällen, unternehmen, unterschied, urlaub, ursache, verbindung,
  verdacht, vergleich, verhandlungen, verkauf, verkehr, verletzte, verletzten, verletzungen, vertretern, vertreter, volk, vorbereitung, waffen, wahl, wahlen, wahrheit, wasser, weg, weihnachten, wein, weise, welt, werk, wert, westen, osten, norden, süden, wiesen, willen, winter, wirklichkeit, wirkung, wirtschaft, wissen, woche, wochen, wohnungen, worte, worten, wut, zahl, zahlen, zeit,
  zeiten, zeitungen, zeugen, ziel, ziele, zielen, zimmer, zivilisten, zorn, zug, zukunft, zusammenarbeit, zusammenhang, zustand, zutritt, zweck, zwecken, zweifel, zwischenzeit
`);

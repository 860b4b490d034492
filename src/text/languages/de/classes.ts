/** The words of German by what they tell of a capital beside them, as lemmas; `metonymy.ts` makes its patterns of them. */

/** What a speaker does, and cities do not. */
export const saying = `
  an|kündigen, äußern, beharren, behaupten, bekräftigen, bestätigen, bestreiten, betonen, dementieren, ein|räumen, erklären,
  erwidern, leugnen, melden, mit|teilen, protestieren, reagieren, sagen, versichern, warnen
`;

/** What somebody decides, wants, asks of others. */
export const deciding = `
  ab|lehnen, akzeptieren, an|erkennen, auf|fordern, begrüßen, beabsichtigen, beschuldigen, bitten, billigen, drängen, drohen,
  ein|bestellen, ein|willigen, erwägen, fordern, fürchten, befürchten, genehmigen, hoffen, kritisieren, planen, rügen,
  unterstützen, verdächtigen, verhandeln, verlangen, vermitteln, vermuten, verurteilen, verweigern, verzichten, wünschen,
  zu|stimmen, zurück|weisen, beschließen, entscheiden, verbieten, versprechen, vor|schlagen, vor|werfen, weisen, aus|weisen,
  zögern, zweifeln
`;

/** What is done to others with arms, money, envoys. */
export const acting = `bewaffnen, entsenden, finanzieren, liefern, schicken, verhängen, ein|greifen, bombardieren`;

/** Of whom it is said by whom he is helped, led, sent, judged. */
export const passive = `
  unterstützen, führen, finanzieren, an|kündigen, kontrollieren, bewaffnen, an|erkennen, steuern, entsenden, verhängen,
  beschließen, vor|schlagen, verurteilen, ab|lehnen, beschuldigen
`;

/** What there is between two states. */
export const relations = `
  abkommen, abmachung, allianz, ausgleich, bemühung, beziehung, beziehungen, bündnis, bündnisses, dialog, dialogs, einigung,
  einvernehmen, friede, frieden, freundschaft, gegensatz, gespräch, gespräche, gesprächen, konflikt, konflikts, krieg,
  kriegs, krise, pakt, partnerschaft, spannung, streit, streits, telefonat, verhandlung, verhältnis, verständigung, vertrag,
  vertrags, vertrages, waffenruhe, waffenstillstand, zusammenarbeit, zwist
`;

/** What there is between two towns. */
export const routes = `
  autobahn, bahn, bahnlinie, bahnstrecke, eisenbahn, entfernung, fahrt, flug, flüge, flugverbindung, kilometer, linie, straße,
  strecke, weg, zug, züge, zugverbindung, schnellzug
`;

/** Who governs, and who speaks for him. */
export const authorities = `
  armee, behörde, diplomatie, führung, kabinett, machthaber, machthabern, regierung, regime, regimes, staatsführung, vertreter,
  unterhändler, abgesandte
`;

/** What only somebody has who wants something. */
export const intentions = `
  absicht, ankündigung, antwort, außenpolitik, drohung, einmischung, entscheidung, erklärung, forderung, haltung, initiative,
  interesse, interessen, politik, position, reaktion, rückendeckung, strategie, unterstützung, verbündete, verbündeten,
  vorgehen, vorschlag, weigerung, wille, willen, wunsch, zusage, zustimmung
`;

/** What stands in a town or around it, and its people. */
export const surroundings = `
  altstadt, bahnhof, belagerung, bewohner, bewohnern, bezirk, bischof, börse, bürger, bürgermeister, eingang, einwohner,
  einwohnern, eroberung, erzbischof, flughafen, gebiet, großraum, hafen, hauptstadt, innenstadt, kilometer, kirche, messe,
  nähe, norden, osten, oberbürgermeister, polizei, polizeipräsident, provinz, rand, raum, stadt, stadtrand, stadtteil, stadtzentrum,
  straße, straßen, süden, theater, tor, tore, toren, umgebung, universität, vorort, vororte, vororten, vorstadt, westen,
  zentrum, landgericht, kammergericht, oper, museum, gouverneur
`;

/** What is given to a government, said or done to it or by it, though « nach » and « aus » stand before any town. */
export const given = `
  antwort, ärger, distanz, drohung, druck, forderung, haltung, hilfe, kritik, nähe, reaktion, signal, signale, treue,
  unterstützung, verhältnis, vertrauen, waffe, waffenlieferung, warnung, widerspruch, widerstand, zusage, zustimmung
`;

/** To go. */
export const going = `
  ab|reisen, an|kommen, auf|brechen, eilen, fahren, fliegen, fliehen, flüchten, gehen, kommen, reisen, rücken, wandern,
  zurück|kehren, ziehen
`;

/** To go over, into a town, to hold it or to harm it. */
export const overPlaces = `belagern, besetzen, besuchen, erobern, erreichen, räumen, überfliegen, verlassen, bombardieren, beschießen`;

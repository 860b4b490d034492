/** The words of French by what they tell of a capital beside them, as lemmas; `metonymy.ts` makes its patterns of them. */

/** What a speaker does, and cities do not. */
export const saying = `
  affirmer, ajouter, annoncer, assurer, avertir, confirmer, déclarer, démentir, déplorer, dire, estimer, expliquer,
  indiquer, insister, juger, marteler, nier, plaider, préciser, prévenir, prôner, protester, rappeler, réaffirmer, réagir,
  réitérer, répéter, répliquer, répondre, rétorquer, riposter, souligner, soutenir, tempêter
`;

/** What somebody decides, wants, asks of others. */
export const deciding = `
  accepter, accuser, admettre, appeler, appréhender, approuver, autoriser, avaliser, choisir, condamner, considérer,
  consentir, contester, convoquer, craindre, critiquer, décider, demander, dénoncer, désapprouver, désigner, entendre,
  envisager, espérer, évoquer, exclure, exhorter, exiger, expulser, fustiger, imposer, interdire, inviter, menacer,
  négocier, ordonner, persister, presser, prévoir, promettre, proposer, réclamer, reconnaître, réfuter, refuser, rejeter,
  renoncer, reprocher, requérir, réprouver, saluer, sommer, souhaiter, soupçonner, suspendre, temporiser, tenter,
  tergiverser, vouloir
`;

/** What is done to others with arms, money, envoys. */
export const acting = `
  aider, appuyer, armer, céder, chercher, dépêcher, déployer, envoyer, financer, fournir, intensifier, intervenir, livrer,
  maintenir, parrainer, ratifier, riposter
`;

/** The same, where a city’s team or town hall might do it: only with an auxiliary. */
export const achieving = `bombarder, cesser, hausser, lancer, mener, préparer, retirer, rompre, signer`;

/** Of whom it is said by whom he is helped, led, sent, judged. */
export const passive = `
  accuser, adouber, annoncer, appuyer, armer, avaliser, chapeauter, commander, condamner, conduire, considérer, contrôler,
  coordonner, décider, dénoncer, déployer, dépêcher, diriger, emmener, entraîner, envoyer, épauler, équiper, exiger,
  financer, formuler, fournir, imposer, initier, lancer, livrer, mener, négocier, parrainer, piloter, proposer, qualifier,
  reconnaître, rejeter, signer, soutenir, vouloir
`;

/** What one does to a government in words. */
export const addressing = `accuser, appeler, avertir, blâmer, critiquer, dénoncer, exhorter, fustiger, inviter, presser, sommer, soupçonner, soutenir`;

/** What one does to it with « à ». */
export const askingOf = `demander, enjoindre, intimer, ordonner, reprocher`;

/** Who governs, and who speaks for him. */
export const authorities = `
  administration, armée, autorité, cabinet, chancellerie, délégation, diplomate, diplomatie, dirigeant, émissaire, exécutif,
  force, gouvernement, négociateur, régime
`;

/** What only somebody has who wants something: « la volonté de Damas ». */
export const intentions = `
  accusation, aide, allégation, ambition, annonce, appui, attitude, aval, décision, déclaration, démenti, dénégation,
  désaccord, doctrine, engagement, exigence, hésitation, hostilité, indignation, ingérence, initiative, inquiétude,
  intention, intérêt, intransigeance, menace, objection, parrainage, politique, position, posture, pression, promesse,
  propagande, proposition, protestation, provocation, réaction, refus, réponse, réticence, revendication, silence, soutien,
  stratégie, tutelle, veto, volonté
`;

/** What there is between two states. */
export const relations = `
  accord, affrontement, alliance, antagonisme, armistice, bras de fer, brouille, compromis, concertation, confrontation,
  contact, conversation, coopération, crise, désaccord, détente, dialogue, différend, discussion, dispute, divergence,
  entente, escalade, friction, fossé, froid, guerre, hostilité, lien, méfiance, négociation, normalisation, pacte,
  partenariat, pourparler, querelle, rapport, rapprochement, réchauffement, réconciliation, relation, rivalité, rupture,
  tension, ton, torchon, traité, tractation, trêve
`;

/** What two states do with each other. */
export const dealing = `coopérer, collaborer, commercer, dialoguer, discuter, négocier, pactiser, renouer, rompre, traiter`;

/** What there is between two towns. */
export const routes = `
  autocar, autoroute, autoroutier, avion, axe routier, bus, car, distance, ferroviaire, ferrée, kilomètre, km, liaison,
  navette, rail, route, routier, train, trajet, vol
`;

/** What stands in a town and is called after it. */
export const institutions = `
  abattoir, académie, aéroport, agglomération, archevêché, archevêque, arène, arrondissement, auditorium, avocat, barreau,
  basilique, bâtonnier, bibliothèque, bidonville, boulevard, bourse, brigade, catacombe, cathédrale, caserne, chambre de
  commerce, chapelle, château, cimetière, cinéma, cinémathèque, citadelle, clinique, collège, college, commissariat, commune,
  conservatoire, cour, crèche, cardinal, diocèse, école, égout, église, évêché, évêque, faculté, forteresse, galerie, gare,
  gendarmerie, halle, hippodrome, hôpital, hôtel, imam, immeuble, institut, jardin, juge, ligne de métro, logement, lycée,
  magasin, mairie, maire, maison, marché, métro, métropole, mosquée, mufti, mur, musée, observatoire, opéra, oasis, palais,
  parc, parquet, parvis, patriarche, périphérique, piscine, place, plage, pont, pompier, port, préfecture, préfet, prison,
  procureur, police, rabbin, réseau, restaurant, rue, salle, sénateur, stade, studio, synagogue, théâtre, toit, tour,
  tramway, train, tribunal, université, usine, vélodrome, ville, zoo, th, gaz, eau, voiture, docks, banque, moulin,
  conseiller, conseil municipal, député, élu, adjoint
`;

/** Parts of a town, what surrounds it, and its people. */
export const surroundings = `
  abord, accès, alentour, arrière-pays, banlieue, capitale, centre, cité, cœur, entrée nord, entrée sud, environ,
  est, extérieur, faubourg, gouvernorat, habitant, hauteur, intérieur, localité, nord, ouest, périphérie, plaine, population,
  porte, proximité, quai, quartier, région, province, résident, riverain, route, sortie, souk, sud, vallée, vieille ville,
  ville, village, wilaya, citadin, commerçant, bazar, gouverneur, nord-est, nord-ouest, sud-est, sud-ouest
`;

/** What happens in a town. */
export const events = `
  accident, attentat, attentat-suicide, bataille, bombardement, chute, concert, conférence, congrès, élection municipale,
  encerclement, exposition, festival, foire, grand prix, incendie, inondation, jeu, libération, marathon, marche, meeting,
  occupation, olympiade, pillage, prise, rassemblement, reconquête, reprise, salon, sommet, tournoi
`;

/** What is written in a town and sent from there. */
export const dispatches = `câblogramme, correspondance, correspondant, dépêche, feuille, journal, lettre, nouvelle, presse, télégramme`;

/** How far from a town. */
export const measures = `kilomètre, km, mètre, lieue, mille, minute, heure`;

/** To go over, into, out of a town, to hold it or to harm it. */
export const overPlaces = `
  arpenter, assiéger, atteindre, avoisiner, bombarder, boucler, contourner, encercler, évacuer, fuir, gagner, habiter, parcourir, piller,
  quitter, ravager, regagner, reconquérir, sillonner, survoler, traverser, visiter
`;

/** To go or to be, before « à ». */
export const being = `
  amarrer, arriver, atterrir, débarquer, débuter, demeurer, emménager, emprisonner, escale, établir, exiler, habiter,
  hospitaliser, incarcérer, inhumer, installer, loger, naître, mourir, rendre, rentrer, réfugier, résider, retourner, revenir,
  séjourner, vivre
`;

/** To go, before « de » where one comes from, « pour » where one goes. */
export const going = `
  aller, arriver, décoller, embarquer, émigrer, évader, échapper, fuir, envoler, partir, quitter, rapatrier, rentrer,
  repartir, revenir, sortir
`;

/** To send word, before « de ». */
export const wiring = `câbler, écrire, mander, télégraphier, téléphoner`;

/**
 * What is given to a government, said or done to it, though « à » and « sur » stand before its capital as before any
 * town: « un soutien à Damas ».
 */
export const givenNouns = `
  accusation, aide, allégeance, alternative, appel, appui, arme, armement, ascendant, avertissement, concession, confiance,
  critique, demande, exigence, fidélité, fourniture, hommage, hostilité, influence, lettre, livraison, loyauté, mainmise,
  menace, message, missile, munition, opposition, opposant, pression, reproche, réponse, résistance, sanction, soutien,
  tête, tournée, ultimatum, vente, face
`;
export const givenVerbs = `
  apporter, céder, compter, donner, fournir, imposer, livrer, miser, obéir, offrir, plaire, proposer, résister,
  tourner, vendre
`;

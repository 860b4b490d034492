import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
  actorBefore: list(`
    pro, anti, selon, d'après, gouvernement de, régime de, autorités de, armée de, forces de, diplomatie de,
    soutien de, appui de, aide de, aval de, avec l'accord de, sans l'accord de, alliés de, allié de, alliée de, allié à, alliés à,
    opposé à, opposés à, hostile à, hostiles à, favorable à, favorables à, fidèle à, fidèles à, loyal à,
    loyales à, loyaux à, pressions de, pression de, position de, réponse de, réaction de, politique de,
    stratégie de, volonté de, décision de, initiative de, annonce de, la part de, au nom de, yeux de, relations
    avec, relations entre, négociations avec, négociations entre, accord avec, accord entre, tensions entre,
    tensions avec, alliance avec, dialogue avec, dialogue entre, bras de fer avec, bras de fer entre, guerre
    contre, sanctions contre, accuse, accusent, accusé, appelle, exhorte, critique, dénonce, soutient,
    soutiennent, menace, provocations de, intérêt de, intérêts de, encontre de, a déclaré, a affirmé, a indiqué, a annoncé, a assuré, a répondu, a répliqué,
    a estimé, a précisé, a souligné, a expliqué, a averti, a prévenu, a réagi, a rétorqué, a martelé, a dit, affirme,
    assure, répond, réplique, estime, précise, souligne, explique, avertit, prévient, rétorque, martèle,
    annonce, ont annoncé, ont déclaré, ont indiqué, reproche à, reprochent à, demande à, demandent à, demandé à
  `),
  agents: list(`
    soutenu, soutenue, soutenus, soutenues, appuyé, appuyée, appuyés, appuyées, mené, menée, menés, menées,
    dirigé, dirigée, dirigés, dirigées, conduit, conduite, conduits, conduites, parrainé, parrainée,
    parrainés, parrainées, financé, financée, financés, financées, armé, armée, armés, armées, contrôlé,
    contrôlée, contrôlés, contrôlées, accusé, accusée, accusés, accusées, annoncé, annoncée, annoncés,
    annoncées, décidé, décidée, imposé, imposée, imposées, reconnu, reconnue, reconnus, signé, signée,
    proposé, proposée, dénoncé, dénoncée, condamné, condamnée, épaulé, épaulée, épaulés, épaulées, adoubé,
    négocié, négociée, voulu, voulue, entraînés, entraînées, envoyé, envoyée, envoyés, envoyées, fourni,
    fournies, fournis, considéré, considérée, considérés, considérées, qualifié, qualifiée, qualifiés,
    formulée, lancé, lancée, lancées, pilotée, piloté, chapeautée, emmenée, commandée, coordonnée
  `),
  by: ['par'],
  actorAfter: list(`
    accuse, affirme, annonce, appelle, appuie, désigne, assure, autorise, avertit, cherche, condamne, confirme,
    considère, craint, critique, décide, déclare, demande, dément, dénonce, déplore, dit,
    entend, envisage, espère, estime, évoque, exclut, exige, fournit, impose, indique, insiste, invite, juge,
    maintient, menace, mène, négocie, nie, ordonne, parle, plaide, prépare, presse, prévoit, promet, propose,
    rappelle, réagit, réclame, reconnaît, reconnait, réfute, refuse, rejette, répète, répond, reproche,
    riposte, salue, souhaite, soupçonne, soutient, suspend, tente, veut, voit, accusent, affirment, annoncent, appellent, appuient,
    assurent, autorisent, condamnent, confirment, considèrent, craignent, critiquent, demandent,
    démentent, dénoncent, déplorent, disent, entendent, envisagent, espèrent, estiment, exigent, imposent,
    insistent, jugent, menacent, mènent, négocient, nient, prônent, proposent, promettent, réclament,
    reconnaissent, refusent, rejettent, répondent, reprochent, saluent, souhaitent, soutiennent, tentent,
    veulent, s'est dit, s'est dite, se sont dits, s'est engagé, s'est engagée, se sont engagés, s'est félicité,
    s'est félicitée, s'est opposé, s'est opposée, s'est déclaré, s'est déclarée, s'est inquiété, s'est inquiétée,
    s'oppose, s'opposent, s'engage, s'inquiète, se félicite, se félicitent, se déclare, se refuse, affirmait, annonçait,
    assurait, refusait, soutenait, souhaitait, voulait, accusait, affirmera,
    annoncera, refusera, soutiendra, a fait savoir, ont fait savoir, a fait part, a fait état, a fait valoir, a mis
    en garde, ont mis en garde, a mis son veto, a pris acte, a pris position, a pris la défense, a donné son accord, a
    donné son feu vert, a donné l'ordre, a obtenu gain
  `),
  auxiliaries: list(`
    a, ont, avait, avaient, aura, auront, aurait, auraient, vient, viennent, venait, va, vont,
    doit, doivent, devra, devrait, peut, peuvent, pourrait, pourra, semble, semblent, continue, continuent
  `),
  participles: list(`
    accepté, accusé, admis, affirmé, ajouté, annoncé, appelé, approuvé, appuyé, assuré, autorisé, averti,
    bombardé, cessé, choisi, condamné, confirmé, convoqué, critiqué, décidé, déclaré, demandé, démenti,
    dénoncé, déploré, déployé, dépêché, dit, envoyé, estimé, évoqué, exclu, exhorté, exigé, expulsé,
    fourni, haussé, imposé, indiqué, insisté, intensifié, invité, jugé, lancé, livré, maintenu,
    menacé, mené, négocié, nié, ordonné, parlé, précisé, promis, proposé, protesté,
    rappelé, réaffirmé, réagi, réclamé, reconnu, refusé, rejeté, renoncé, répété, répliqué, répondu, reproché,
    retiré, rompu, salué, signé, souhaité, souligné, soutenu, suspendu, tenté, voulu, accuser, affirmer, aider, annoncer, appuyer, céder, chercher,
    demander, espérer, exiger, fournir, intervenir, maintenir, menacer, ordonner, renoncer, vouloir,
    décider, signer, lancer, accepter, condamner, continuer, déployer, envoyer, imposer, négocier, reconnaître,
    refuser, rejeter, répondre, réagir, retirer, soutenir
  `),
  between: list(`
    t, il, elle, ils, elles, n, ne, n', se, s', s, y, en, lui, leur, le, la, les, l, pas, aussi, déjà, toujours, ainsi, également,
    hier, encore, jamais, bien, donc, alors, cependant, pourtant, notamment, vivement, fermement, de, d', d,
    même, récemment, immédiatement, aussitôt, officiellement, formellement, clairement, plutôt, finalement,
    enfin
  `),
  placeBefore: list(`
    à, a, vers, à côté de, depuis, dans, sur, via, chez, près de, loin de, autour de, hors de, au
    sud de, au nord de, à l'est de, à l'ouest de, sud de, nord de, est de, ouest de, ville de, villes de,
    capitale de, cité de, rue de, rues de, quartier de, quartiers de, centre de, cœur de, coeur de, banlieue
    de, banlieues de, périphérie de, faubourgs de, environs de, alentours de, abords de, portes de, à l'entrée de,
    sortie de, route de, aéroport de, gare de, port de, université de, habitants de, hôpital de, hôpitaux de,
    places de, place de, région de, province de, gouvernorat de, bataille de, prise de, reprise de,
    chute de, libération de, km de, kilomètres de, kilomètre de, mètres de, minutes de, heures de, partir de,
    part de la gare de, quitte, quitté, quitter, quittent, fui, fuir, fuit, rejoindre, gagner, gagné,
    traverser, visiter, visité, visite, atteindre, atteint, bombarder, encercler, entre dans, destination de,
    provenance de, en direction de, venu de, venue de, venus de, arrivé de, arrivé à, arrivée à, arrivés à, arrivées à, arrivent à, arrive à, originaire de, originaires de, né à,
    de retour de, revenu de, vol pour, train pour, avion pour, attentat de, attentats de, jeux de,
    jeux olympiques de, maire de, métro de, gouverneur de, wilaya de, commune de, heure de, frappe, frappé, frappent,
    frappant, aéroport international de, capitale, passer par,
    passe par, passé par, passant par, transiter par, habite, habiter, habitait, à travers, traverse, traversant
  `),
  apposed: ['capitale'],
  weak: ['à', 'a', 'sur', 'vers', 'dans', 'frappe', 'frappé', 'frappent', 'frappant'],
  stances: list(`
    soutien, soutiens, appui, appuis, aide, aides, sanction, sanctions, pression, pressions, missile, missiles, arme,
    armes, armement, armements, munitions, avertissement, avertissements, message, messages, ultimatum, opposition,
    opposant, opposants, réponse, réponses, tête, prend, prendre, prennent, face, compter, comptent, tourne, tournent, tourner, tourné, tournée, livre, livrent, livré, livrer, livraison,
    livraisons, impose, imposent, imposé, imposées, imposer, apporte, apportent, apporté, apporter, offre, offrent,
    offert, confiance, menace, menaces, concession, concessions, critique, critiques, allégeance, hommage, fidélité,
    loyauté, hostilité, reproche, reproches, accusation, accusations, lettre, appel, demande, demandes, exigences,
    influence, ascendant, mainmise, miser, mise, misent, vend, vendre, vendu, vente, ventes, fournit, fournir,
    fourni, fourniture, alternative, obéit, obéissent, obéir, résister, résiste, résistance, céder, cède
  `),
  placeAfter: list(`
    intra muros, centre, est tombé, est tombée, est encerclée, est assiégée, a été bombardée, est bombardée
  `),
  asides: list(`
    de son côté, de leur côté, pour sa part, pour leur part, à son tour, quant à elle, quant à lui, en revanche,
    en réponse, en retour, en effet, au contraire, par la voix de, par la voix du, allié de, alliée de, allié du,
    alliée du, principal allié de, principal allié du, principal soutien de, principal soutien du, soutien de,
    soutien du, parrain de, parrain du
  `),
  relatives: ['qui'],
  openers: list(`
    mais, que, car, donc, or, si, quand, lorsque, tandis que, alors que, tandis, alors, puisque, comme, aussi,
    cependant, pourtant, hier, aujourd, hui, ensuite, enfin, puis
  `),
  joiners: ['et', 'ou', 'ni', 'comme'],
  pairs: ['entre'],
  motion: list(`
    part, partent, parti, partie, partis, parties, partir, partira, quitte, quitté, quitter, embarque,
    embarqué, envole, envolé, envoler, décolle, décollé, train, avion, vol, départ, départs, voyage, revient,
    revenu, rentre, rentré, sort, sorti, fuit, fui, reviennent, revenus, rentrent, sortent, arrive, arrivent, arrivés
  `),
  towards: ['pour'],
  leaving: ['de', 'd'],
};

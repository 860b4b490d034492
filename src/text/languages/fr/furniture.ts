import type { FurnitureWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** What French pages set around an article. */
export const furniture: Partial<FurnitureWords> = {
  lines: list(`
    Réagissez, Réagir, Commenter, Commentez, Commentaires, Partager, Partagez, Imprimer, Envoyer, Envoyer par e-mail,
    Lire aussi, À lire aussi, Voir aussi, Abonnez-vous, S’abonner, Publicité, Partager sur Facebook,
    Partager sur Twitter, Partager cet article, Recommander, Sur le même sujet, Lire la suite,
    Article réservé aux abonnés, Newsletter, Inscrivez-vous à la newsletter, Haut de page, Ajouter un commentaire,
    Laisser un commentaire, Laisser une réponse, Copier le lien, Écouter l’article, Article précédent, Article suivant,
    Articles similaires, Articles liés, Retour à l’accueil, Favoris, Les plus lus, Les plus lues,
    Dans la même rubrique, Vous aimerez aussi, À ne pas manquer, Voir les commentaires, Suivez-nous,
    Tous les articles, Sur le même thème, Contenus sponsorisés,
    Vous pouvez également consulter les articles suivants sur les autres projets Wikimedia, Article sur Wikipédia,
    Ressources multimédia sur Commons,
    Cet article mentionne la Fondation Wikimedia ou un de ses projets. Notez que Wikinews est un projet de la Fondation Wikimedia
  `),
  starts: [
    ...list(`
      Lire aussi :, À lire aussi :, Lire également :, Voir aussi :, Sur le même sujet :, Lire notre, Lire la suite,
      Partager sur, Suivez-nous sur, Cliquez pour partager, Mots-clés :, Mots clés :, Étiquettes :, Catégories :,
      Inscrivez-vous, Abonnez-vous, Déjà abonné
    `),
    'Publié dans ',
  ],
  advertClasses: ['publicite'],
  mail: [
    /(?:se|vous|me) désabonner|désabonnez-vous|désinscri(?:re|vez|ption)|désabonnement|gérer (?:mes|vos) (?:préférences|abonnements)/iu,
    /vous recevez ce(?:t|tte)? (?:e-?mail|mail|courriel|courrier|message|lettre)|ce(?:t|tte)? (?:e-?mail|courriel|message|lettre) (?:vous )?a été envoyée? à/iu,
    /(?:voir|lire|afficher|ouvrir|consulter)\b.{0,40}(?:navigateur|en ligne|version web)|^version en ligne|problèmes? d’affichage/iu,
  ],
  by: ['par'],
  ourOwn: ['de notre'],
};

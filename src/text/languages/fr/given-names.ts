import { list } from '../list.ts';

/** Prénoms, of French texts and as they write those of others. */
export const givenNames = list(`
  abdallah, abdelaziz, abdelkader, abdou, abdoulaye, achille, adama, adèle, adrien, agathe, agnès, ahmed, aïcha, aimé, alain, albert,
  alexandra, alexandre, alexis, alfred, ali, alice, aline, alioune, alpha, amadou, amandine, ambroise, amélie, amine, anaïs, anatole, andré, andrée, angela, angèle, anicet,
  anne, annick, annie, anouk, antoine, antoinette, ariane, armand, arnaud, arsène, arthur, audrey, auguste, aurélie, aurélien, aymeric, bachar,
  baptiste, barack, bastien, béatrice, benjamin, benoît, bérénice, bernadette, bernard, bertrand, blaise, boris, brigitte, bruno, camille, carine, carole,
  caroline, catherine, cécile, cédric, céline, chantal, charles, charlotte, chloé, christelle, christian, christiane, christine,
  christophe, claire, clara, claude, claudine, clémence, clément, colette, corinne, cyril, cyrille, damien, daniel, danièle, david, delphine,
  denis, denise, didier, diane, dimitri, dominique, donald, édith, edmond, édouard, edouard, élisabeth, elisabeth, élise, éloïse, émile, emile, émilie, emma, emmanuel,
  emmanuelle, éric, eric, ernest, estelle, étienne, etienne, eugène, éva, eva, évelyne, fabien, fabienne, fabrice, fatima, fatou, félix, fernand, fidel, firmin, flora, florence, florent,
  florian, francine, francis, franck, françois, françoise, frédéric, gabriel, gabrielle, gaël, gaëlle, gaston, geneviève, geoffrey,
  georges, gérald, gérard, germain, germaine, ghislaine, gilbert, gilles, ginette, gisèle, grégoire, grégory, guillaume, gustave, guy,
  habib, hafez, hassan, hélène, henri, henry, hervé, hillary, honoré, houari, hubert, hugo, hugues, hussein, ibrahim, ibrahima, idriss, ilham, inès, ingrid, irène, isabelle, ismaël, ivan, iván,
  jacky, jacline, jacqueline, jacques, james, jean, jeanne, jérémy, jérôme, joachim, joël, joëlle, john, jonathan, jordan, josé, joseph, josette, josiane, jules, julie,
  julien, juliette, justine, kamel, karim, karine, kevin, khaled, kim, lætitia, laetitia, lamine, laura, laure, laurence, laurent, léa, léo, léon, léonard, leonid, lilian, liliane, lionel, lise, loïc, louis,
  louise, luc, lucas, lucie, lucien, ludovic, lydie, madeleine, maël, maëlys, magali, mahmoud, maïssa, malika, mamadou, manon, manuel, marc, marcel, marguerite, maria, marie,
  marina, marine, marion, marius, marlène, marthe, martial, martin, martine, mathieu, mathilde, mathis, matthieu, maud, maurice, max, maxime,
  mehdi, mélanie, mélissa, michel, michèle, michelle, mickaël, mikhaïl, miguel, mireille, mohamed, mohammed, monique, moussa, mouammar, mustapha, muriel, myriam, nabil, nadège, nadia, nadine, najat,
  nathalie, nathan, nicolas, nicole, nina, noël, noëlle, nolwenn, norbert, odette, odile, olga, olivia, olivier, omar, oscar, oussama, ousmane, pascal, pascale, patrice,
  patricia, patrick, paul, paulette, pauline, paulo, pedro, penelope, perrine, philippe, pierre, prosper, quentin, rachel, rachid, rachida, raoul, raphaël, raymond, régine, régis,
  rémi, rémy, renaud, rené, renée, rex, richard, robert, robin, rodolphe, rodrigo, roger, roland, romain, romane, rosalie, rose, roselyne, roxane, sabine, saddam, salim, salomé, samir, samuel, sandra,
  sandrine, sarah, sébastien, ségolène, serge, sergueï, séverine, sidonie, simon, simone, solange, solène, sonia, sophie, stanislas, stéphane, stéphanie, steve,
  suzanne, sylvain, sylvie, tanguy, tariq, tatiana, théo, théodore, thérèse, theresa, thibault, thibaut, thierry, thomas, timothée, tom, tony, valentin, valentine, valéry, valérie, vanessa,
  véronique, victor, victoire, vincent, virginie, viviane, vladimir, volodymyr, wilfried, william, xavier, yaël, yann, yannick, yasmine, yves, yvette, yvon, yvonne, zinédine, zoé
`);

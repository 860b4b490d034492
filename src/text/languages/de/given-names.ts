import { list } from '../list.ts';

/** Vornamen, of German texts and as they write those of others. */
export const givenNames = list(`
  abdullah, achim, adam, adolf, ahmad, ahmed, albert, albrecht, alexander, alexandra, alexej, alfons, alfred, ali, alice, alois, andrea, andreas, andrej,
  angela, anja, anke, anna, anne, annegret, annette, anneliese, anton, antonia, armin, arno, arnold, arthur, artur, august, axel, barack, barbara,
  baschar, bastian, beate, benedikt, benjamin, bernd, bernhard, bert, berthold, bettina, bill, birgit, björn, bodo, boris, brigitte, bruno, carl,
  carla, carola, caroline, carsten, charlotte, christa, christian, christiane, christina, christine, christof, christoph, christopher, clara,
  claudia, claus, clemens, cornelia, dagmar, daniel, daniela, david, detlef, dieter, dietmar, dietrich, dirk, dmitri, donald, doris,
  dorothea, eberhard, eckart, edgar, edith, edmund, eduard, egon, elena, elfriede, elisabeth, elke, ella, ellen, elmar, emil, emma, emmanuel, erhard,
  eric, erich, erik, erika, ernst, erwin, eugen, eva, ewald, fabian, fatima, felix, ferdinand, florian, frank, franz, frauke, frieda, friedhelm,
  friedrich, fritz, gabi, gabriel, gabriele, georg, george, gerald, gerd, gerhard, gerlinde, gert, gertrud, gisela, gottfried, götz, gregor, guido, günter, günther,
  gunter, gustav, hanna, hannah, hannelore, hannes, hans, harald, hartmut, harald, hassan, heide, heidi, heiko, heiner, heinrich, heinz, helene, helga, helge, hellmut,
  helmut, helmuth, hendrik, henning, henri, henry, herbert, heribert, hermann, hilde, hillary, holger, horst, hubert, hugo, hussein, ibrahim, ilse, ina, inga, inge, ingeborg, ingo, ingrid, irene,
  iris, irma, isabel, isabella, ismail, ivan, jacob, jakob, james, jan, jana, jean, jens, jessica, joachim, jochen, joe, johann, johanna, johannes, john, jonas, jonathan, jörg,
  josef, joseph, joschka, josé, juan, judith, julia, julian, juliane, jürgen, justus, jutta, kai, karim, karin, karl, karla, karsten, katarina, katharina, kathrin, katja,
  katrin, kerstin, kevin, khaled, klara, klaus, konrad, konstantin, kurt, lars, laura, lea, lena, leo, leon, leonie, leopold, lisa, lorenz, lothar, louis, ludwig, luis, luise,
  lukas, lutz, magdalena, manfred, manuel, manuela, marc, marcel, marco, marcus, margarete, margot, maria, marianne, marie, marina, mario, marion, marius,
  mark, markus, marlene, marta, martha, martin, martina, mathias, matthias, max, maximilian, melanie, michael, michaela, michail, michel, mohamed, mohammed, monika, moritz, mustafa,
  nadine, natalie, nelson, nicola, nicolas, nicole, niklas, niko, nikolaus, nils, nina, norbert, olaf, oliver, omar, oskar, osama, oswald, otto, pascal, patrick, paul, paula, peer, peter, petra, philip, philipp, philippe, pia,
  pierre, rainer, ralf, ralph, raphael, rebecca, recep, regina, reiner, reinhard, reinhold, renate, rené, richard, robert, roland, rolf, roman, ronald, rosa, rosemarie, rudi, rudolf, rupert, ruth,
  sabine, saddam, samuel, sandra, sara, sarah, sascha, sebastian, sergej, sibylle, siegfried, sigmar, sigrid, silke, silvia, simon, simone, sofia, sonja, sophie, stefan, stefanie, steffen, stephan, steven, susanne, sven, svenja,
  sylvia, tanja, tayyip, thea, theo, theodor, theresa, therese, thilo, thomas, thorsten, till, tim, timo, tobias, tom, toni, torsten, traudel, udo, ulf, uli, ulla, ulrich, ulrike, ursula, ute, uwe, vera,
  verena, veronika, viktor, viktoria, vincent, volker, walter, waltraud, werner, wilfried, wilhelm, willi, william, willy, winfried, winston, wladimir, wolf, wolfgang, wolfram, yvonne
`);

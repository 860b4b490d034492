import { list } from '../list.ts';

/** First names, of English texts and as they write those of others. */
export const givenNames = list(`
  aaron, abdul, abdullah, abigail, adam, adrian, ahmad, ahmed, alan, albert, alex, alexander, alexandra, alexei, alexey, alfred, ali, alice,
  alicia, alison, allen, amanda, amin, amina, amir, amy, andrea, andrei, andrew, andrey, angela, ann, anna, anne, anthony, antonio,
  arthur, asma, ashraf, ashley, ashton, audrey, ban, barack, barbara, bashar, bassam, ben, benjamin, bernard, bernie, betty, bill, bob,
  boris, bradley, brandon, brenda, brett, brian, bruce, bryan, caleb, cameron, carl, carla, carlos, carol, caroline, catherine,
  cecilia, charles, charlotte, chelsea, chris, christian, christina, christine, christopher, claire, clara, colin, condoleezza, craig,
  cynthia, dan, daniel, david, deborah, dennis, derek, diana, diane, dick, dmitry, dmitri, donald, donna, doris, dorothy, douglas, duncan, dylan,
  edward, edwin, elena, elizabeth, ellen, emily, emma, emmanuel, eric, erik, ernest, ethan, eugene, evan, eva, faisal, fatima, felix, fernando,
  florence, frances, francis, francois, frank, franklin, fred, frederick, gareth, gary, gavin, geoffrey, george, gerald, gerard,
  gillian, glenn, gloria, gordon, grace, graham, greg, gregory, hafez, haidar, haitham, hamid, hannah, harold, harry, hasan, hassan, hassane, heather,
  hector, helen, henry, herbert, hillary, hossein, howard, hugh, hugo, hussein, hussain, ian, ibrahim, igor, imad, imran, irene, isaac, isabel,
  ismail, ivan, jack, jackie, jacob, jake, jalal, jamal, james, jamil, jan, jane, janet, jason, javad, jean, jeff, jeffrey, jennifer, jeremy, jerry,
  jessica, jesus, jill, jim, jimmy, joan, joe, joel, john, johnny, jonathan, jordan, jorge, jose, joseph, joshua, joyce, juan,
  judith, judy, julia, julian, julie, justin, kamal, karen, karim, karl, kate, katherine, kathleen, kathy, keith, kelly, kenneth, kevin, khaled, khalid,
  kim, kimberly, kofi, kyle, larry, latifa, laura, lauren, lawrence, lee, leo, leon, leonard, leslie, lewis, liam, linda, lisa, lloyd,
  lori, louis, louise, lucas, lucy, luis, luke, lynn, madeleine, maher, mahmoud, mahmud, malcolm, manaf, manuel, marcus, margaret, maria, marie, marilyn,
  mario, mark, martha, martin, marwan, mary, masoud, matt, matthew, maurice, max, megan, melissa, michael, michelle, miguel, mike, mikhail,
  mohamed, mohammad, mohammed, monica, muhammad, mukhtar, munir, murad, mustafa, nabil, nadia, nancy, naomi, natalie, nathan, neil, nicholas, nick, nicole,
  nicolas, nigel, nikita, nikolai, noah, norman, nouri, oleg, oliver, olivia, omar, oscar, osama, owen, pamela, patricia, patrick, paul, paula, pauline,
  pedro, peter, philip, phillip, phyllis, qasem, qassem, rachel, rafael, rafic, ralph, ramzan, ramzi, randy, raymond, rebecca, recep, rex, ricardo, richard,
  rick, riad, robert, roberto, robin, roger, roland, ronald, rosa, rose, roy, russell, ruth, ryan, saad, saddam, sadiq, saeed, said, salah, saleh, salih, salim, sally, salman,
  sam, samantha, samir, samuel, sandra, sarah, saud, scott, sean, sebastian, sergei, sergey, seth, shaun, shannon, sharon, sheila, shirley, simon,
  sofia, sophie, stacy, stanley, staffan, stefan, stephanie, stephen, steve, steven, stuart, susan, suleiman, sylvia, tamara, tareq, tariq, tayyip, ted, teresa, terry,
  theodore, theresa, thomas, tim, timothy, tina, todd, tom, tommy, tony, tracy, tyler, uday, valerie, vanessa, victor, victoria,
  vincent, virginia, vladimir, volodymyr, walid, walter, warren, wayne, wendy, wesley, william, xi, yasser, yasir, yitzhak, yusuf, youssef, zachary, zahran, zaki, ziad
`);

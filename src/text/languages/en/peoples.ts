import { list } from '../list.ts';

const words = list(`
  afghan, african, albanian, algerian, american, andorran, angolan, arab, arabian, argentine, argentinian, armenian,
  asian, assyrian, australian, austrian, azerbaijani, azeri, bahraini, baltic, bangladeshi, basque, bavarian, belarusian,
  belgian, bolivian, bosnian, brazilian, british, briton, bulgarian, burmese, burundian, cambodian, cameroonian,
  canadian, catalan, caucasian, chadian, chechen, chilean, chinese, circassian, colombian, congolese, corsican, croat,
  croatian, cuban, cypriot, czech, dane, danish, druze, dutch, egyptian, emirati, english, eritrean, estonian,
  ethiopian, european, fijian, filipino, finn, finnish, flemish, french, gabonese, gambian, gazan, georgian, german,
  ghanaian, greek, guatemalan, guinean, haitian, honduran, hungarian, icelandic, indian, indonesian, iranian, iraqi,
  irish, israeli, italian, ivorian, jamaican, japanese, jordanian, kazakh, kenyan, korean, kosovar, kurd, kurdish,
  kuwaiti, kyrgyz, laotian, latvian, lebanese, levantine, liberian, libyan, lithuanian, macedonian, malagasy, malaysian,
  malian, maltese, maronite, mauritanian, mexican, moldovan, mongolian, montenegrin, moroccan, mozambican, namibian,
  nepalese, nepali, nicaraguan, nigerian, nigerien, norwegian, omani, ottoman, pakistani, palestinian, panamanian,
  paraguayan, parisian, persian, peruvian, pole, polish, portuguese, prussian, qatari, romanian, rohingya, russian,
  rwandan, salvadoran, saudi, scandinavian, scot, scottish, senegalese, serb, serbian, sicilian, slovak, slovene,
  slovenian, somali, soviet, spaniard, spanish, sudanese, swede, swedish, swiss, syriac, syrian, taiwanese, tajik,
  tanzanian, thai, tibetan, togolese, tunisian, turk, turkish, turkmen, turkoman, ugandan, ukrainian, uruguayan, uyghur,
  uzbek, venezuelan, vietnamese, welsh, yazidi, yemeni, yugoslav, zambian, zimbabwean,
  afro, anglo, austro, euro, franco, greco, indo, russo, serbo, sino, turco,
  alawite, anglican, ba'athist, baathist, baptist, bolshevik, buddhist, catholic, christian, communist, conservative,
  copt, coptic, democrat, evangelical, fascist, gaullist, hindu, islamic, islamist, ismaili, jew, jewish, jihadi,
  jihadist, kemalist, labour, leninist, liberal, maoist, marxist, muslim, nazi, nazis, orthodox, peronist, protestant,
  republican, salafi, salafist, shia, shi'a, shi'ite, shiite, sikh, socialist, stalinist, sufi, sunni, takfiri, trotskyist,
  wahhabi, zionist, houthi
`);

/** Peoples, faiths and schools of thought: adjectives and nouns, which name nobody by themselves. */
export const peoples = words.flatMap((word) => [word, `${word}s`]);

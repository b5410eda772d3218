/**
 * Word lists names are compared with. All words are folded (lower case, no diacritics); add to them freely, one word each.
 * They decide only what two spellings have in common, never what a text says.
 */

/** Words before a person's name that are a rank, an office or a courtesy and no part of it. */
export const personPrefixes: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor eng engineer hajj haji sir lord
  general gen colonel col lieutenant lt major maj captain capt cpt brigadier brig commander cmdr commandant sergeant sgt
  corporal cpl private marshal admiral adm commodore cdre squadron wing field vice rear air chief staff warrant officer
  inspector superintendent commissioner constable first second 1st 2nd
  president minister premier prime governor mayor ambassador senator emir amir sheikh sheik shaykh mullah mawlawi sayyid ayatollah
  spokesman spokeswoman spokesperson leader head deputy acting former ex new retired ret
  pilot defected dissident`.split(/\s+/),
);

/** Words that describe an armed body or an office without naming one. A name made of these alone can mean another body in the next text. */
export const genericWords: ReadonlySet<string> = new Set(
  `group groups army armies coalition coalitions brigade brigades battalion battalions division divisions regiment regiments corps
  unit units squad squads company companies platoon militia militias force forces troop troops fighter fighters militant militants
  gunman gunmen rebel rebels terrorist terrorists insurgent insurgents mercenary mercenaries faction factions soldier soldiers
  police military government regime authorities authority ministry opposition organisation organization organisations organizations
  movement front alliance command commander commanders leader leaders leadership head chief spokesman spokesperson official officials
  office headquarters council committee party state country countries partner partners ally allies member members men people
  base bases camp camps area areas border borders region regions city town village province desert position positions site zone
  crossing garrison outpost place capital north south east west northern southern eastern western
  local foreign armed security special defence defense national international regional joint allied government rebel
  same new former said other affiliated backed jihadist extremist islamist pro anti
  president minister general colonel captain major officer officers sources source analysts observers activists residents civilians
  enemy terror media outlet network`.split(/\s+/),
);

/** Plural words for people and bodies: "Turkish-backed militants" describes some, it names none. */
export const crowdWords: ReadonlySet<string> = new Set(
  `groups militants fighters rebels terrorists insurgents gunmen mercenaries militias factions units members men officials commanders
  leaders soldiers allies partners sources analysts observers activists residents civilians elements remnants cells`.split(
    /\s+/,
  ),
);

/** First words that point at something in one text instead of naming it. */
export const pointingWords: ReadonlySet<string> = new Set(
  `a an some several many few most all any no another other others this that these those such its their his her our my your
  one two three four five dozens hundreds thousands unknown unnamed unidentified certain various both each every`.split(
    /\s+/,
  ),
);

/** Arabic words that describe without naming, folded (article dropped, alef and ta marbuta unified). */
export const genericArabicWords: ReadonlySet<string> = new Set(
  'جيش مجموعه قوات فصيل فصائل جماعه تحالف لوا كتيبه فرقه مسلحون مسلحين مقاتلون مقاتلين ارهابيون ارهابيين شرطه حكومه نظام معارضه قائد منطقه قاعده حدود'.split(
    ' ',
  ),
);

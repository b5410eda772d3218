/** Words by which the naive baselines type a run of proper nouns. Short on purpose: they stand for what anyone would write down in ten minutes. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const rankWords: ReadonlySet<string> = list(
  `general gen lieutenant lt major maj colonel col captain capt brigadier brig sergeant sgt corporal private marshal admiral commodore
  inspector superintendent commissioner air vice rear`,
);

/** Words that begin a title. */
export const titleWords: ReadonlySet<string> = list(
  `chief commander commanding commandant officer director governor secretary minister president head leader spokesman deputy goc coas`,
);

/** Words of address, which are no part of a name. */
export const addressWords: ReadonlySet<string> = list('mr mrs ms dr hon sir alhaji sheikh prof rev');

export const bodyWords: ReadonlySet<string> = list(
  `army navy police force forces brigade division battalion regiment command corps squad unit group front movement union party council
  government ministry department agency office committee court parliament bank university company team staff authority nations isis isil
  taliban nato un eu operation garrison headquarters`,
);

export const placeWords: ReadonlySet<string> = list(
  `city town village province district region river valley mountain airport road street state area camp north south east west northern southern
  eastern western syria iraq iran turkey russia nigeria lebanon jordan israel egypt libya yemen france britain uk us usa america europe africa
  asia london washington moscow damascus aleppo baghdad mosul abuja lagos`,
);

/** Calendar words: proper nouns that name none of the kinds. */
export const calendarWords: ReadonlySet<string> = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december`,
);

/** Verbs by which people say things. */
export const sayingVerbs: readonly string[] =
  `said says say told tells added claimed claims stated argued announced reported reports confirmed denied insisted warned wrote tweeted
  explained suggested noted believes believe thinks think called asked declared admitted urged vowed`.split(/\s+/);

import { foldText } from '../../util/index.ts';

/**
 * Words that count the people of a body as a whole; a number of one is a number of the other. Words for a part of it (officers, recruits,
 * defectors, foreign fighters) or for things (vehicles, tanks, battalions) each count for themselves.
 */
const people: ReadonlySet<string> = new Set(
  `fighter fighters trooper troopers troop troops soldier soldiers serviceman servicemen man men woman women person persons people personnel member members
  force forces strong combatant combatants militant militants rebel rebels insurgent insurgents guerrilla guerrillas guerilla guerillas
  militiaman militiamen gunman gunmen jihadist jihadists jihadi jihadis mujahid mujahideen mujahidin mujahedeen islamist islamists terrorist terrorists
  extremist extremists separatist separatists partisan partisans mercenary mercenaries element elements cadre cadres warrior warriors
  policeman policemen gendarme gendarmes peacekeeper peacekeepers peshmerga loyalist loyalists paramilitary paramilitaries
  مقاتل مقاتلا مقاتلين مقاتلون عنصر عنصرا عناصر جندي جنديا جنود مسلح مسلحا مسلحين مسلحون فرد فردا افراد رجل رجلا رجال عسكري عسكريا عسكريين عسكريون
  боец бойца бойцов солдат солдата военнослужащих человек combattant combattants homme hommes soldat soldats combatiente combatientes hombre hombres soldado soldados`
    .split(/\s+/)
    .map(foldText),
);

/** What a counted noun counts: `fighters` for any word for the people of a body, otherwise the noun itself. */
export function countedAs(noun: string): string {
  const folded = foldText(noun);
  const last = folded.split(' ').at(-1) ?? folded;
  return people.has(folded) ? 'fighters' : (plurals.get(last) ?? folded);
}

/** Things that are counted in one and in many. */
const plurals: ReadonlyMap<string, string> = new Map(
  [
    'tank',
    'vehicle',
    'truck',
    'helicopter',
    'officer',
    'recruit',
    'adviser',
    'battalion',
    'brigade',
    'company',
    'base',
    'drone',
  ].map((noun) => [noun, noun === 'company' ? 'companies' : `${noun}s`]),
);

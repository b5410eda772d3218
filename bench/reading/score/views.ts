/** A way to look at a corpus' annotation: what is made one, and what is left out on which side. */
export interface View {
  readonly name: string;
  /** Title and Role are one type, and so are the relations to them: annotators confuse them. */
  readonly mergeTitles?: boolean;
  /** Predicted entities on a line without a gold entity are left out: annotators skipped much. */
  readonly labelledLinesOnly?: boolean;
  /** Only mentions that are names count, on both sides. */
  readonly namesOnly?: boolean;
}

/** Names of the views, as tables ask for them. */
export const viewNames = {
  asAnnotated: 'as annotated',
  namesOnly: 'named mentions only',
  wholeAsAnnotated: 'whole documents, types as annotated',
  whole: 'whole documents, Title+Role merged',
  labelled: 'labelled lines only, Title+Role merged',
  attributions: 'attributions',
} as const;

const views: { readonly [corpus: string]: readonly View[] } = {
  sfm: [
    { name: viewNames.wholeAsAnnotated },
    { name: viewNames.whole, mergeTitles: true },
    { name: viewNames.labelled, mergeTitles: true, labelledLinesOnly: true },
  ],
  re3d: [{ name: viewNames.asAnnotated }, { name: viewNames.namesOnly, namesOnly: true }],
};

/** The views of a corpus' entities and relations; a corpus without views of its own is taken as annotated. */
export function viewsOf(corpus: string): readonly View[] {
  return views[corpus] ?? [{ name: viewNames.asAnnotated }];
}

/** The type an entity counts as in a view. British and American spelling are one. */
export function entityTypeIn(view: View, type: string): string {
  const spelt = oneSpelling(type);
  return view.mergeTitles && (spelt === 'Title' || spelt === 'Role') ? 'Title_Role' : spelt;
}

/** The type a relation counts as in a view. */
export function relationTypeIn(view: View, type: string): string {
  return view.mergeTitles && (type === 'has_title' || type === 'has_role') ? 'has_title_or_role' : type;
}

/** Organisation and Organization are one type. */
export function oneSpelling(type: string): string {
  return type === 'Organisation' ? 'Organization' : type;
}

const pronouns = new Set(
  `i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose this that these those
  himself herself itself themselves ourselves one other others some many all both`.split(/\s+/),
);
const determiner = /^(?:the|an?|this|these|that|those|his|her|its|their|our|my|your|some|many|several|all|both)\s+/i;
const capital = /(?:^|[\s("'“‘-])\p{Lu}/u;

/** Whether a mention is a name: no pronoun, and with a capital behind any leading determiner. The corpora's own rule for `mention`. */
export function isName(words: string): boolean {
  return !pronouns.has(words.toLowerCase()) && capital.test(words.replace(determiner, ''));
}

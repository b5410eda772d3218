import { viewNames } from './score/views.ts';

/** A figure that is printed: where it is counted, and what is to be reached. */
export interface Figure {
  /** What the table calls it. */
  readonly name: string;
  readonly view: string;
  /** `measure|row` of the score. */
  readonly key: string;
  /** Only entities of these types are looked at, on both sides. */
  readonly types?: readonly string[];
  /** F1 to reach, 0 to 1. */
  readonly target?: number;
  /** F1 of people: one annotator against another, or the most that the annotation's own consistency allows. */
  readonly people?: number;
}

/** A figure over all types, and one for each type below it. */
function withTypes(
  figure: Figure,
  types: readonly string[],
  targets: { readonly [type: string]: number } = {},
): Figure[] {
  const [measure = ''] = figure.key.split('|');
  return [
    figure,
    ...types.map((type) => {
      const target = targets[type];
      return {
        name: `  ${type}`,
        view: figure.view,
        key: `${measure}|${type}`,
        ...(figure.types ? { types: figure.types } : {}),
        ...(target === undefined ? {} : { target }),
      };
    }),
  ];
}

const officers = ['Person', 'Rank', 'Title_Role', 'Organization'];
const links = ['has_rank', 'has_title_or_role', 'is_posted'];
const places = ['Person', 'Organization', 'Location'];
const others = ['Temporal', 'Nationality', 'Weapon', 'Quantity'];
const { attributions } = viewNames;

const figures: { readonly [corpus: string]: readonly Figure[] } = {
  sfm: [
    ...withTypes(
      {
        name: 'entities, labelled lines, trimmed',
        view: viewNames.labelled,
        key: 'entity trimmed|micro',
        target: 0.9,
        people: 0.93,
      },
      officers,
    ),
    ...withTypes(
      { name: 'entities, whole documents, trimmed', view: viewNames.whole, key: 'entity trimmed|micro', target: 0.8 },
      officers,
    ),
    { name: 'entities, labelled lines, exact', view: viewNames.labelled, key: 'entity exact|micro' },
    { name: 'entities, labelled lines, partial', view: viewNames.labelled, key: 'entity partial|micro' },
    ...withTypes(
      {
        name: 'relations, labelled lines, overlap',
        view: viewNames.labelled,
        key: 'relation overlap|micro',
        target: 0.86,
      },
      links,
      { is_posted: 0.78 },
    ),
    ...withTypes(
      { name: 'relations, whole documents, overlap', view: viewNames.whole, key: 'relation overlap|micro' },
      links,
    ),
    { name: 'relations, labelled lines, exact', view: viewNames.labelled, key: 'relation exact|micro' },
    ...withTypes(
      { name: 'relations, labelled lines, given entities', view: viewNames.labelled, key: 'relation given|micro' },
      links,
    ),
  ],
  re3d: [
    ...withTypes(
      {
        name: 'named, Person + Organisation + Location',
        view: viewNames.namesOnly,
        key: 'entity trimmed|micro',
        types: places,
        target: 0.78,
      },
      places,
    ),
    { name: 'the same, partial', view: viewNames.namesOnly, key: 'entity partial|micro', types: places },
    {
      name: 'as annotated (nominals, pronouns too)',
      view: viewNames.asAnnotated,
      key: 'entity trimmed|micro',
      types: places,
    },
    ...others.map((type) => ({
      name: `${type}, as annotated`,
      view: viewNames.asAnnotated,
      key: `entity trimmed|${type}`,
    })),
  ],
  polnear: [
    { name: 'attribution found', view: attributions, key: 'attribution cue|found', target: 0.78, people: 0.815 },
    { name: 'source, soft', view: attributions, key: 'attribution soft|source', target: 0.7, people: 0.771 },
    { name: 'content, soft', view: attributions, key: 'attribution soft|content', target: 0.66, people: 0.774 },
    { name: 'source, exact', view: attributions, key: 'attribution exact|source', people: 0.742 },
    { name: 'content, exact', view: attributions, key: 'attribution exact|content', people: 0.679 },
    { name: 'source, tokens', view: attributions, key: 'attribution tokens|source' },
    { name: 'content, tokens', view: attributions, key: 'attribution tokens|content' },
    { name: 'source, any', view: attributions, key: 'attribution any|source' },
    { name: 'content, any', view: attributions, key: 'attribution any|content' },
    { name: 'source, stretches', view: attributions, key: 'attribution span|source' },
    { name: 'cue, stretches', view: attributions, key: 'attribution span|cue' },
    { name: 'content, stretches', view: attributions, key: 'attribution span|content' },
  ],
};

/** The figures printed of a corpus. One without a list of its own gets what its annotation allows, as annotated. */
export function figuresFor(
  corpus: string,
  annotated: {
    readonly types: readonly string[];
    readonly relations: readonly string[];
    readonly attributions: boolean;
  },
): readonly Figure[] {
  const known = figures[corpus];
  if (known) return known;
  const view = viewNames.asAnnotated;
  return [
    ...(annotated.types.length > 0
      ? withTypes({ name: 'mentions, trimmed', view, key: 'entity trimmed|micro' }, annotated.types)
      : []),
    ...(annotated.relations.length > 0
      ? withTypes({ name: 'ties, overlap', view, key: 'relation overlap|micro' }, annotated.relations)
      : []),
    ...(annotated.attributions
      ? (figures.polnear ?? []).map(({ name, view: of, key }) => ({ name, view: of, key }))
      : []),
  ];
}

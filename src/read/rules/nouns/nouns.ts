import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { affiliations } from './affiliations.ts';
import { compounds } from './compounds.ts';
import { conflicts } from './conflicts.ts';
import { banned, fates, included, pickedOut } from './fates.ts';
import { backing, helpedBy, helps } from './help.ts';
import { links, parts } from './links.ts';
import { permits } from './permissions.ts';
import { bases, presences } from './sites.ts';

/** Claims that noun phrases make. */
export function claimsOfNouns(context: Context): Draft[] {
  const { parsed } = context;
  return parsed.phrases.flatMap((phrase, at) => {
    if (phrase.type !== 'noun') return included(phrase, at, context);
    return [
      ...compounds(phrase, context),
      ...affiliations(phrase, context),
      ...links(phrase, context),
      ...parts(phrase, context),
      ...backing(phrase, context),
      ...bases(phrase, context),
      ...presences(phrase, context),
      ...conflicts(phrase, context),
      ...helps(phrase, context),
      ...permits(phrase, context),
      ...helpedBy(phrase, context),
      ...fates(phrase, context),
      ...pickedOut(phrase, context),
      ...banned(phrase, context),
    ];
  });
}

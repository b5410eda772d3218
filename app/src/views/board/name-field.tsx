import { useState } from 'react';
import { useNames } from '../../queries-board.ts';
import { showNumber, text } from '../../text.ts';
import { SuggestField } from './suggest-field.tsx';
import { useRested } from './use-rested.ts';

/** Names suggested at once. */
const mostNames = 10;

/** Finds a person, unit, place or organisation by a name in any spelling. */
export function NameField({ label, onChoose }: { readonly label: string; readonly onChoose: (id: string) => void }) {
  const [words, setWords] = useState('');
  const rested = useRested(words);
  const { data, isPlaceholderData } = useNames(rested, mostNames);
  const entities = rested.trim() === '' ? [] : (data?.entities ?? []);
  return (
    <SuggestField
      label={label}
      hint={text.findNameHint}
      words={words}
      onWords={setWords}
      settled={rested === words && data !== undefined && !isPlaceholderData}
      groups={[
        {
          title: null,
          options: entities.map((entity) => ({
            key: entity.id,
            label: entity.name,
            note: `${text.kinds[entity.kind].one}, ${showNumber(entity.claims)}`,
          })),
        },
      ]}
      onChoose={onChoose}
    />
  );
}

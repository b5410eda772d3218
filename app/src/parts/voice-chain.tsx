import type { ReactNode } from 'react';
import { text } from '../text.ts';
import type { Voice } from '../types.ts';
import { Quoted } from './notes.tsx';

/**
 * Who says so: the chain of voices, outermost first, each with its cue and what the voice before it makes of it.
 * @param publisher - stands for the publisher, whose name need not be in the text: its name, or a link to the source
 */
export function VoiceChain(props: { readonly voices: readonly Voice[]; readonly publisher: ReactNode }) {
  return (
    <ol className="voices">
      {props.voices.map((voice, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is a voice's identity
        <li key={level} className="voice" data-voice={voice.voice}>
          {voice.voice === 'publisher' ? props.publisher : <VoiceName voice={voice} />}
          {voice.cue === null ? null : (
            <>
              {text.card.beforeCue}
              <Quoted>{voice.cue}</Quoted>
            </>
          )}
          {voice.stance === null || voice.stance === 'neutral' ? null : (
            <>
              {' '}
              <span className="stance" data-stance={voice.stance}>
                {text.stances[voice.stance]}
              </span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function VoiceName({ voice }: { readonly voice: Voice }) {
  if (voice.voice === 'person' || voice.voice === 'body') return <bdi>{voice.text}</bdi>;
  return (
    <>
      <span className="voice-kind">{text.voices[voice.voice]}</span>
      {voice.text === '' ? null : (
        <>
          {' '}
          <Quoted>{voice.text}</Quoted>
        </>
      )}
    </>
  );
}

/** A publication's name, or that it is not known. */
export function Publication({ name }: { readonly name: string | null }) {
  return name === null ? text.home.unknownPublication : <bdi>{name}</bdi>;
}

import { text } from '../text.ts';
import type { Voice } from '../types.ts';

/**
 * Who says so: the chain of voices, outermost first, each with its cue and what the voice before it makes of it.
 * @param publication - stands for the publisher, whose name need not be in the text
 */
export function VoiceChain(props: { readonly voices: readonly Voice[]; readonly publication: string | null }) {
  return (
    <ol className="voices">
      {props.voices.map((voice, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is a voice's identity
        <li key={level} className="voice" data-voice={voice.voice}>
          <VoiceName voice={voice} publication={props.publication} />
          {voice.cue === null ? null : (
            <>
              {' '}
              <bdi className="cue">{text.card.cue(voice.cue)}</bdi>
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

function VoiceName({ voice, publication }: { readonly voice: Voice; readonly publication: string | null }) {
  if (voice.voice === 'publisher') {
    const name = publication ?? (voice.text === '' ? text.home.unknownPublication : voice.text);
    return <bdi>{name}</bdi>;
  }
  if (voice.voice === 'person' || voice.voice === 'body') return <bdi>{voice.text}</bdi>;
  return (
    <>
      <span className="voice-kind">{text.voices[voice.voice]}</span>
      {voice.text === '' ? null : (
        <>
          {' '}
          <bdi className="source-words">{voice.text}</bdi>
        </>
      )}
    </>
  );
}

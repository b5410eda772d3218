import type { VoiceDraft } from '../lib/hand-draft.ts';
import { text } from '../text.ts';
import { Choice, type Surroundings, WordsField } from './claim-fields.tsx';

const kinds = ['person', 'body', 'unnamed', 'unattributed'] as const;
const stances = ['neutral', 'vouches', 'distances'] as const;

interface VoiceFieldsProps extends Surroundings {
  readonly voices: readonly VoiceDraft[];
  readonly onChange: (voices: readonly VoiceDraft[]) => void;
}

/** Whose word it is: the voices below the publisher, outermost first. Without any it is the publisher's own. */
export function VoiceFields({ voices, onChange, ...around }: VoiceFieldsProps) {
  const change = (index: number, part: Partial<VoiceDraft>) =>
    onChange(voices.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend>{text.hand.voice}</legend>
      {voices.length === 0 ? <p className="soft">{text.hand.voicePublisher}</p> : null}
      {voices.map((voice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is a voice's identity
        <div key={index} className="voice-fields">
          <div className="fields">
            <Choice
              label={text.hand.voiceKind}
              value={voice.voice}
              choices={kinds.map((kind) => [kind, text.voices[kind]])}
              onChange={(kind) => change(index, { voice: kind })}
            />
            <Choice
              label={text.hand.voiceStance}
              value={voice.stance}
              choices={stances.map((stance) => [stance, text.hand.stances[stance]])}
              onChange={(stance) => change(index, { stance })}
            />
          </div>
          <WordsField
            label={text.hand.voiceWords}
            value={voice}
            onChange={(words) => change(index, words)}
            {...around}
          />
          <label className="field">
            <span>{text.hand.voiceCue}</span>
            <input
              type="text"
              dir="auto"
              autoComplete="off"
              value={voice.cue}
              onChange={(event) => change(index, { cue: event.target.value })}
            />
          </label>
          <button type="button" className="link" onClick={() => onChange(voices.filter((_, at) => at !== index))}>
            {text.hand.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => onChange([...voices, { voice: 'person', words: '', at: null, cue: '', stance: 'neutral' }])}
      >
        {text.hand.voiceAdd}
      </button>
    </fieldset>
  );
}

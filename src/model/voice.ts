/** Who speaks in one link of an attribution chain. */
export const voiceKinds = ['publisher', 'person', 'body', 'unnamed', 'unattributed'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** What the voice above makes of what this one says. */
export const stances = ['vouches', 'neutral', 'distances'] as const;
export type Stance = (typeof stances)[number];

/** One link of an attribution chain. The chain runs from the outermost voice (the publisher) to the one that made the statement. */
export interface Voice {
  readonly voice: VoiceKind;
  /** The words that name it; for the publisher the publication's name, which need not stand in the text. */
  readonly text: string;
  /** Where the words stand; `null` where they do not stand in the text. */
  readonly begin: number | null;
  readonly end: number | null;
  /** The words that attribute: "claimed", "according to"; `null` for the publisher's own statement. */
  readonly cue: string | null;
  /** `null` for the outermost voice, which nobody reports. */
  readonly stance: Stance | null;
}

/** The texts of a letter in each of its languages. Invariant: a text is stored whole or refused, never cut. */

/** The most characters that each text may have. */
export const maxDraftLengths = {
  title: 200,
  addressees: 500,
  body: 40_000,
  sender: 120,
  about: 8_000,
  questions: 20_000,
  slug: 60,
} as const;

export type DraftTextField = Exclude<keyof typeof maxDraftLengths, 'slug'>;
export const textFields = [
  'title',
  'addressees',
  'body',
  'sender',
  'about',
  'questions',
] as const satisfies DraftTextField[];

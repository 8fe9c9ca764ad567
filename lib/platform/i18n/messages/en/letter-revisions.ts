/** The revisions of a letter: what its text was, and what changed. */
export const revisions = {
  title: 'Changes to the text',
  lead: 'When the text changes, the old one stays here. Signatures stay with the words that were signed.',
  never: 'The text has not changed since it was published.',
  number: 'Revision {number, number}',
  published: 'Published on {date}',
  current: 'The text as it is now',
  correction: 'A correction: it mends a slip and changes nothing that is asked.',
  first: 'The first text.',
  // Of one language: "English: 14 words added, 3 words taken out"
  changed:
    '{language}: {added, plural, =0 {} one {# word added} other {# words added}}{both, select, yes {, } other {}}{removed, plural, =0 {} one {# word taken out} other {# words taken out}}',
  moved: '{language}: only punctuation or the order of lines',
  languageAdded: '{language}: added',
  languageRemoved: '{language}: taken out',
  fingerprint: 'SHA-256',
  fingerprintHelp:
    'The number of each revision is the SHA-256 of its text in all languages, written as JSON after RFC 8785. Whoever keeps it can prove later which words stood here.',
  read: 'Read this text',
  readChanges: 'Read this text and what changed',
  pageTitle: 'Revision {number, number}: {title}',
  changes: 'What changed',
  compared: 'Compared with revision {number, number} of {date}.',
  legend: '<ins>Underlined</ins> words were put in, <del>struck through</del> ones taken out.',
  putIn: 'put in:',
  takenOut: 'taken out:',
  end: 'end',
  text: 'The text',
  allRevisions: 'All revisions',
  theLetter: 'The letter as it is now',
  older: 'This is an earlier text. Who signed while it stood here is bound to these words.',
};

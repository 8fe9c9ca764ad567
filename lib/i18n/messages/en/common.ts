/** What is the same on every public page, and the page at `/`. */
export const common = {
  site: 'Undersigned',
  skip: 'Skip to the content',
  languages: 'Languages',
  footer: 'More about this',
  about: 'About and contact',
  revisions: 'Changes to the text',
  privacy: 'What we store, and for how long',
  data: 'Open data (JSON)',
  receipt: 'I have a receipt',
  nothingElse: 'No cookies, no trackers, nothing loaded from elsewhere.',
  demo: 'A demonstration: this letter is an example, and the people under it are invented.',
  home: {
    title: 'Open letters',
    description: 'Open letters that workers sign, with their names or anonymously.',
    none: 'No letter is published here yet.',
    noneHelp: 'Whoever runs this site writes the first one at the desk. As soon as it is published, it stands here.',
    desk: 'Open the desk',
    signatures:
      '{count, plural, =0 {No signature is published yet} one {# signature, confirmed by e-mail} other {# signatures, each confirmed by e-mail}}',
    closed: 'closed',
  },
};

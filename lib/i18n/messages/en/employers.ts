/** The table of signatures by employer. */
export const employers = {
  title: '{count, plural, one {# signature, by employer} other {# signatures, by employer}}',
  description: 'How many have signed this open letter at each employer, with their names and anonymously.',
  caption: 'Signatures by employer',
  none: 'No signature is published yet.',
  toLetter: 'Read the letter',
  table: {
    employer: 'Employer',
    named: 'Named',
    anonymous: 'Anonymous',
    total: 'Total',
    verified: 'Work address verified',
    others: '{count, plural, one {One other employer} other {# other employers}}',
    notShown: 'Anonymous, employer not shown',
    all: 'All signatures',
  },
  parts: { named: 'named', anonymous: 'anonymous', verified: 'verified' },
  steps:
    'Anonymous signatures stand under an employer’s name only in whole steps, the first {first, plural, =10 {ten} other {#}} together and then {next, plural, =5 {five} other {#}} at a time, so that the table singles nobody out; all others are counted in the last row.',
  asOf: 'Counted on {date} at {time} UTC.',
  data: 'This table as data (JSON)',
};

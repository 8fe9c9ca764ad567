/** One signature, and the page that lists all of them. */
export const signers = {
  anonymous: 'Anonymous',
  employerNotShown: 'employer not shown',
  former: 'formerly at {employer}',
  contractor: 'contractor at {employer}',
  comma: ', ',
  verified: 'work address verified',
  title: '{count, plural, =0 {No signature yet} one {# signature} other {# signatures}}',
  description: 'Who has signed this open letter, with their names or anonymously.',
  lead: 'The latest stand first. Who signed anonymously has a place like everyone else, and no name to be found by.',
  search: {
    label: 'Search the signatures',
    name: 'Name',
    employer: 'Employer',
    all: 'All employers',
    submit: 'Search',
  },
  found: {
    names: '{count, plural, one {One name matches “<bdi>{q}</bdi>”.} other {# names match “<bdi>{q}</bdi>”.}}',
    firstNames: 'The first {count, plural, one {name} other {# names}} that match “<bdi>{q}</bdi>”; more follow.',
    furtherNames:
      '{count, plural, one {One more name matches “<bdi>{q}</bdi>”.} other {# more names match “<bdi>{q}</bdi>”.}}',
    employer:
      '{count, plural, one {One signature stands} other {# signatures stand}} under <bdi>{employer}</bdi>: {named} with names, {anonymous} anonymous.',
  },
  none: {
    any: 'No signature is published yet.',
    name: 'No public name matches “<bdi>{q}</bdi>”.',
    nameAtEmployer: 'No public name at this employer matches “<bdi>{q}</bdi>”.',
    employer: 'No public signature stands under this employer.',
    further: 'There are no further signatures.',
    showAll: 'Show all signatures',
    toLetter: 'Read the letter',
  },
  list: 'Signatures',
  pages: 'Pages',
  first: 'First page',
  next: 'Next page',
};

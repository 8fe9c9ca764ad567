/** The statuses that have a page of their own, `app/[locale]/problem/[status]`, and the messages that it shows. */
export const problemOf = {
  400: 'unreadable',
  403: 'foreign',
  404: 'missing',
  429: 'tooOften',
  500: 'broken',
  503: 'away',
} as const;

export type ProblemStatus = keyof typeof problemOf;

export const problemStatuses = Object.keys(problemOf).map(Number) as ProblemStatus[];

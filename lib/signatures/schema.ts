/** How a signer stands to the employer, in the order of the form. A plain value: the browser needs no more than it. */
export const relations = ['current', 'former', 'contractor'] as const;
export type Relation = (typeof relations)[number];

import type { VerificationLevel } from './rules';
import type { Relation } from './schema';

/** What organizers see of a named one. */
export type AdminSigner = {
  id: string;
  name: string;
  relation: Relation;
  role: string;
  employer: string;
  verificationLevel: VerificationLevel;
  /** The day of signing, such as `2026-01-24`. */
  signedOn: string;
};

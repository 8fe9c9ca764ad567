import type { ShownSignature } from '@/components/signatures/signature-line';
import { relations } from '@/lib/signatures/schema';
import type { TypedFields } from '@/lib/signing/steps/schema';

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The line as it is being typed; the review shows what it comes to. */
export const draftLine = (typed: TypedFields): ShownSignature => ({
  name: folded(typed.name),
  role: folded(typed.role),
  relation: relations.find((relation) => relation === typed.relation) ?? null,
  employer: folded(typed.employer),
  verified: false,
});

/** Every anonymous line, until enough of one employer stand together. */
export const anonymousLine: ShownSignature = {
  name: null,
  role: null,
  relation: null,
  employer: null,
  verified: false,
};

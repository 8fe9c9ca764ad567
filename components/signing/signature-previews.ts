import type { ShownSignature } from '@/components/signatures/signature-line';
import { anonymousValues, relations, signerFields, type SignerField } from '@/lib/signatures/schema';
import type { TypedFields } from '@/lib/signing/steps/schema';

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The line as it is being typed; the review shows what it comes to. */
export const draftLine = (typed: TypedFields): ShownSignature => ({
  ...(Object.fromEntries(signerFields.map((field) => [field, folded(typed[field])])) as Record<SignerField, string>),
  relation: relations.find((relation) => relation === typed.relation) ?? null,
  verified: false,
});

/** Every anonymous line, until enough of one employer stand together. */
export const anonymousLine: ShownSignature = {
  ...anonymousValues,
  employer: null,
  verified: false,
};

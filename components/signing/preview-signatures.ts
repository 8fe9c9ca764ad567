import type { ShownSignature } from '@/components/signatures/signature-line';
import type { FormValues } from '@/lib/platform/form';
import { anonymousValues, relations, signerFields, type SignerField } from '@/lib/signatures/schema';

const folded = (text = ''): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The signature as it is being typed; the review shows what it comes to. */
export function typedSignature(values: FormValues): ShownSignature {
  const texts = Object.fromEntries(signerFields.map((field) => [field, folded(values[field])])) as Record<
    SignerField,
    string
  >;
  const relation = relations.find((one) => one === values.relation) ?? null;
  return { ...texts, relation, verified: false };
}

/** Every anonymous signature, until enough people from one employer have signed. */
export const anonymousSignature: ShownSignature = { ...anonymousValues, employer: null, verified: false };

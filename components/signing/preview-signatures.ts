import type { ShownSignature } from '@/components/signatures/signature-line';
import { anonymousValues, relations } from '@/lib/signatures/schema';

const folded = (text = ''): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The signature as it is typed; the review shows what it comes to. */
export function typedSignature(values: Record<string, string>): ShownSignature {
  const relation = relations.find((one) => one === values.relation) ?? null;
  const { name, role, employer } = values;
  return { name: folded(name), role: folded(role), employer: folded(employer), relation, verified: false };
}

/** Every anonymous signature, until enough people from one employer have signed. */
export const anonymousSignature: ShownSignature = { ...anonymousValues, employer: null, verified: false };

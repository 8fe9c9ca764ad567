import type { ShownSignature } from '@/components/signatures/signature-line';
import type { FormValues } from '@/lib/platform/form';
import { relations } from '@/lib/signatures/schema';

const folded = (text = ''): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The signature as it is being typed; the review shows what it comes to. */
export const typedSignature = ({ name, role, relation, employer }: FormValues): ShownSignature => ({
  name: folded(name),
  role: folded(role),
  relation: relations.find((one) => one === relation) ?? null,
  employer: folded(employer),
  verified: false,
});

/** Every anonymous signature, until enough people from one employer have signed. */
export const anonymousSignature: ShownSignature = {
  name: null,
  role: null,
  relation: null,
  employer: null,
  verified: false,
};

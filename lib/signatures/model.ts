/**
 * A signature, described once. What forms take, what a challenge seals, what the table holds, and what readers, organizers,
 * exports and programs are given is derived from here. A new field of named signatures goes into `maxLengths`, `signature`,
 * `filledIn` and `signerInput` here, into `schema.ts` and into the table `named_signature`, everywhere under the same name;
 * and to where people see it: `correctable-fields.tsx`, `signature-line.tsx`, `signature-table.tsx` and the messages `sign`.
 */
import { z } from 'zod';
import { cleanEmployerText, longestEmployer } from '@/lib/employers/names/rules';
import { nameCharacters, textCharacters, readLine } from '@/lib/platform/single-line';
import { isAddress, isNobody } from './names/rules';
import { verificationLevels } from './rules';
import { relations, type SignerErrorCode, type SignerField } from './schema';

/** In characters; fields announce them to the browser. */
export const maxLengths = { name: 100, role: 100, employer: longestEmployer } as const;

export const signature = z.object({
  name: z.string(),
  relation: z.enum(relations),
  role: z.string(),
  employer: z.string(),
  verificationLevel: z.enum(verificationLevels),
  /** The hash of the revision that was signed. */
  revision: z.string(),
  /** The language in which it was signed. */
  locale: z.string(),
  signedOn: z.iso.date().meta({ description: 'A day in UTC; for an anonymous one the day of its batch.' }),
});

/** What the signer fills in, all of it public. The email address is no part of a signature. */
const filledIn = { name: true, relation: true, role: true, employer: true } as const satisfies Record<
  SignerField,
  true
>;

/** How each field is read from what was typed. */
export const signerInput = z.object({
  name: z.string('name-missing').transform(personName),
  relation: z.enum(relations, 'relation-missing'),
  role: optionalLine(maxLengths.role),
  /** Empty where the domain of the email address is to say which. */
  employer: z.string('characters').default('').transform(employerName),
} satisfies Record<SignerField, z.ZodType>);

/** What the row of a named signature holds as it was filled in; in the place of the employer it has the employer's id. */
export const signerColumns = signature.pick(filledIn).omit({ employer: true });

/** What a link challenge seals. The employer is one that exists, or a name that will make one. */
export const namedContent = signerColumns.extend({
  employer: z.union([z.object({ id: z.uuid() }), z.object({ text: z.string() })]),
  verificationLevel: signature.shape.verificationLevel,
  revision: signature.shape.revision,
});
export type NamedContent = z.output<typeof namedContent>;

/** What a receipt may change of the row. */
export type NamedCorrection = Omit<z.output<typeof signerColumns>, 'name'> & { employerId: string };

/** What its signer sees of it before and after confirming. */
export type SignaturePreview = Pick<z.output<typeof signature>, SignerField> & { verified: boolean };

/** What everybody sees. */
export const publicSigner = signature.pick(filledIn).extend({
  name: signature.shape.name
    .nullable()
    .meta({ description: 'Null for an anonymous one, and for all where the letter leaves names out.' }),
  relation: signature.shape.relation.nullable(),
  employer: signature.shape.employer.nullable().meta({ description: 'Null where it is not shown.' }),
  verified: z.boolean(),
  signedOn: signature.shape.signedOn,
});
export type PublicSigner = z.output<typeof publicSigner>;

/** What organizers see of a named one. */
export type AdminSigner = Omit<z.output<typeof signature>, 'revision' | 'locale'> & { id: string };

function refuse(context: z.RefinementCtx, code: SignerErrorCode) {
  context.addIssue({ code: 'custom', message: code });
  return z.NEVER;
}

function personName(typed: string, context: z.RefinementCtx): string {
  const line = readLine(typed, { longest: maxLengths.name, characters: nameCharacters, needsLetter: true });
  if (!line.ok) return refuse(context, line.problem);
  if (isNobody(line.text)) return refuse(context, 'name-of-nobody');
  if (isAddress(line.text)) return refuse(context, 'name-is-address');
  return line.text === '' ? refuse(context, 'name-missing') : line.text;
}

function optionalLine(longest: number) {
  return z
    .string('characters')
    .default('')
    .transform((typed, context) => {
      const line = readLine(typed, { longest, characters: textCharacters, needsLetter: true });
      return line.ok ? line.text : refuse(context, line.problem);
    });
}

/** As an organizer's is read, so that no signer makes an employer that an organizer could not. */
function employerName(typed: string, context: z.RefinementCtx): string {
  const read = cleanEmployerText(typed);
  if (read.ok) return read.text;
  return read.reason === 'empty' ? '' : refuse(context, read.reason);
}

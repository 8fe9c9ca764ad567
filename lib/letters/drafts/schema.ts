/** What an organizer types about a letter. Problems are codes; the editor has the words for them. */
import { z } from 'zod';
import { canonicalAddress } from '@/lib/email-addresses/rules';
import { locales } from '@/lib/i18n/locales';
import { timeZoneNamed } from '@/lib/platform/time-zones';
import { hasControlCharacter, withLineEnds, withoutDirectionMarks } from '../characters/rules';
import { maxDraftLengths } from '../fields/rules';

export const inputProblems = [
  'too-long',
  'control-character',
  'broken-character',
  'email',
  'signal',
  'age',
  'date',
  'time-zone',
  'slug',
  'slug-reserved',
  'language',
] as const;
export type InputProblem = (typeof inputProblems)[number];

const problem = (code: InputProblem) => ({ error: code });

/** One text as it is kept: NFC, lines end with LF, nothing in it turns the reading direction, no white space around it. */
const normalised = (text: string): string =>
  withoutDirectionMarks(withLineEnds(text))
    .replace(/\ufeff/g, '')
    .normalize('NFC')
    .trim();

const text = (most: number) =>
  z
    .string()
    .refine((value) => !/\p{Cs}/u.test(value), problem('broken-character'))
    .transform(normalised)
    .refine((value) => value.length <= most, problem('too-long'))
    .refine((value) => !hasControlCharacter(value), problem('control-character'));

/** A text on one line: what was typed or pasted on several is joined. */
const line = (most: number) =>
  z
    .string()
    .transform((value) => withLineEnds(value).replace(/[\n\t]+/g, ' '))
    .pipe(text(most));

const contactEmail = line(300).transform((value, context) => {
  if (value === '') return value;
  const checked = canonicalAddress(value);
  if (checked.ok) return checked.address;
  context.addIssue({ code: 'custom', message: 'email' satisfies InputProblem });
  return z.NEVER;
});

const signalLink = /^https:\/\/signal\.(?:me|group)\/#[A-Za-z0-9/_+=-]{4,200}$/;
const signalName = /^[A-Za-z_][A-Za-z0-9_]{2,31}\.\d{2,9}$/;

const contactSignal = line(300).refine(
  (value) => value === '' || signalName.test(value) || signalLink.test(value),
  problem('signal'),
);

/** An age X25519 recipient, in Bech32. */
const contactAge = line(100).refine(
  (value) => value === '' || /^age1[02-9ac-hj-np-z]{58}$/.test(value),
  problem('age'),
);

/** A day such as `2026-04-24`. */
export const daySchema = z.iso.date(problem('date'));

/** An IANA time zone; what was typed in another case or without its region is repaired. */
export const timeZoneSchema = z.string().transform((typed, context) => {
  const name = timeZoneNamed(typed);
  if (name !== null) return name;
  context.addIssue({ code: 'custom', message: 'time-zone' satisfies InputProblem });
  return z.NEVER;
});

const reserved = new Set(['demo', 'new']);

const slug = line(maxDraftLengths.slug)
  .refine((value) => value === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), problem('slug'))
  .refine((value) => !reserved.has(value), problem('slug-reserved'));

const draftTranslation = z.object({
  locale: z.enum(locales, problem('language')),
  title: line(maxDraftLengths.title),
  addressees: text(maxDraftLengths.addressees),
  body: text(maxDraftLengths.body),
  sender: line(maxDraftLengths.sender),
  about: text(maxDraftLengths.about),
  questions: text(maxDraftLengths.questions),
});

/** A whole draft. It may be unfinished: `canPublish` says what publishing needs. */
export const draftSchema = z
  .object({
    slug,
    mainLocale: z.enum(locales, problem('language')),
    closesOn: daySchema,
    closingZone: timeZoneSchema,
    signersIndexed: z.boolean(),
    namesOmitted: z.boolean(),
    contactEmail,
    contactSignal,
    contactAge,
    translations: z.array(draftTranslation).min(1).max(locales.length),
  })
  .refine(({ translations }) => new Set(translations.map(({ locale }) => locale)).size === translations.length, {
    error: 'language' satisfies InputProblem,
    path: ['mainLocale'],
  })
  .refine(({ translations, mainLocale }) => translations.some(({ locale }) => locale === mainLocale), {
    error: 'language' satisfies InputProblem,
    path: ['mainLocale'],
  })
  .brand<'Draft'>();

/** A draft as it is typed or stored: well-formed, but not checked. */
export type DraftInput = z.input<typeof draftSchema>;
export type DraftTranslation = z.input<typeof draftTranslation>;

/** A draft that was checked: what `draftSchema` returned, and nothing else. */
export type Draft = z.output<typeof draftSchema>;

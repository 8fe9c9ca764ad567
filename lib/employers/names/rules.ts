import { foldTerms } from '@/lib/platform/folding';
import { textCharacters, readLine, type LineKind, type LineProblem } from '@/lib/platform/single-line';

/**
 * Invariant: whoever types an employer, a signer or an organizer, it is read here, and what was read has a key and is
 * read the same again.
 */

/** What an employer's name may be made of. */
const kind: LineKind = { longest: 80, characters: textCharacters, needsLetter: false };

/** The length that fields announce to the browser. */
export const longestEmployer = kind.longest;

/**
 * "I have no employer" is an answer. It is kept as one employer that is no company: never in the list, never merged or renamed,
 * and the last row of a tally. Pages show its name translated.
 */
export const noEmployer = {
  /** The value of the form's choice. */
  value: 'none',
  id: '00000000-0000-4000-8000-000000000000',
  name: 'No employer',
  key: 'no employer',
} as const;

// What people without an employer type, in the languages of the interface and their neighbours.
const answers = `none, no, n/a, na, nil, null, no employer, no company, not applicable, i have no employer, self, myself, me,
  self-employed, self employment, freelance, freelancer, freelancing, independent, independent contractor,
  independent consultant, sole trader, between jobs, unemployed, not employed, not working, out of work, jobless, job seeker,
  looking for work, retired, retiree, pensioner, student, homemaker, stay at home parent, private, private person, individual,
  لا يوجد, لا توجد, لا ينطبق, غير منطبق, لا شيء, بدون, بلا, بلا عمل, بدون عمل, لا أعمل, لا اعمل حاليا, عاطل, عاطلة, عاطل عن العمل,
  عاطلة عن العمل, باحث عن عمل, باحثة عن عمل, بلا جهة عمل, بدون جهة عمل, لا جهة عمل, ليس لدي جهة عمل, متقاعد, متقاعدة, مستقل, مستقلة,
  عمل حر, العمل الحر, أعمال حرة, أعمل لحسابي, أعمل لحسابي الخاص, لحسابي الخاص, حسابي الخاص, طالب, طالبة, ربة منزل, ربة بيت, فرد`;

/** "self-employed", "self employed" and "n/a", "na" are the same. */
const joined = (text: string): string => foldTerms(text).replace(/ /g, '');

const noEmployerAnswers = new Set(answers.split(',').map(joined));

/** Whether what was typed says that there is no employer: `N/A`, `self-employed`, `Retired`, `-`. */
export function isNoEmployer(text: string): boolean {
  const answer = joined(text);
  // Dashes and full stops alone, as forms are filled in that insist on an answer.
  return answer === '' ? /^[\s\p{Pd}.·_/\\]+$/u.test(text) && text.trim() !== '' : noEmployerAnswers.has(answer);
}

export type EmployerTextProblem = LineProblem | 'empty';

/** The text as it will be shown, or why it cannot be. Figures may be a name (1&1), punctuation alone not. */
export function cleanEmployerText(
  text: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: EmployerTextProblem } {
  if (isNoEmployer(text)) return { ok: true, text: noEmployer.name };
  const line = readLine(text, kind);
  if (!line.ok) return { ok: false, reason: line.problem };
  if (line.text === '') return { ok: false, reason: 'empty' };
  return /[\p{L}\p{N}]/u.test(line.text.replace(/\u0640/g, '')) ? line : { ok: false, reason: 'no-letter' };
}

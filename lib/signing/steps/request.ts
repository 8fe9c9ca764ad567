/** A form that was posted, and where it leads. The gateway reads the one and answers with the other. */
import { isLocale, pathIn, type Locale } from '@/lib/i18n/locales';
import { cleanText, type FormValues } from '@/lib/platform/form';
import { sealState, openState } from './queries';
import { stepState, type StepState } from './schema';
import { withState } from './rules';

export interface FormPost {
  /** The parts of the path that the route names. */
  params: Readonly<Record<string, string>>;
  locale: Locale;
  form: FormData;
  /** `networkOf` the client, for limits only. */
  network: string;
}

/** The next page, and what it shows. */
export interface Next {
  path: string;
  state?: Partial<StepState>;
  locale?: Locale;
}

/** More than any field may hold, so that what is too long is still said to be; the rest would not fit into an address. */
const LONGEST_VALUE = 400;

/** What a form sent, by field; of several values under one name the first. A sealed state and a proof are longer than texts. */
export type Sent = Readonly<FormValues>;

export function sentBy(form: FormData): Sent {
  const sent: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !(name in sent))
      sent[name] = /^(?:state|proof)$/.test(name) ? value : cleanText(value).slice(0, LONGEST_VALUE);
  return sent;
}

/** The state of the page that a form was on; null where it is too old. A page without one had nothing to keep. */
export const stateBehind = ({ state }: Sent): StepState | null =>
  state === undefined || state === '' ? stepState.parse({}) : openState(state);

/** The address of the next page. */
export function nextAddress({ path, state, locale }: Next, from: Locale): string {
  const address = pathIn(locale ?? from, path);
  return state ? withState(address, sealState(state)) : address;
}

/** The language that a begun form asks for. */
export const languageAsked = ({ language = '' }: Sent): Locale | undefined =>
  isLocale(language) ? language : undefined;

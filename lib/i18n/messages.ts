import enCommon from './messages/en/common.json' with { type: 'json' };
import enLetter from './messages/en/letter.json' with { type: 'json' };
import enSigners from './messages/en/signers.json' with { type: 'json' };
import enEmployers from './messages/en/employers.json' with { type: 'json' };
import enAbout from './messages/en/about.json' with { type: 'json' };
import enSign from './messages/en/sign.json' with { type: 'json' };
import enReceipt from './messages/en/receipt.json' with { type: 'json' };
import enPrivacy from './messages/en/privacy.json' with { type: 'json' };
import enProblem from './messages/en/problem.json' with { type: 'json' };
import enEmails from './messages/en/emails.json' with { type: 'json' };
import enDashboard from './messages/en/dashboard.json' with { type: 'json' };
import arCommon from './messages/ar/common.json' with { type: 'json' };
import arLetter from './messages/ar/letter.json' with { type: 'json' };
import arSigners from './messages/ar/signers.json' with { type: 'json' };
import arEmployers from './messages/ar/employers.json' with { type: 'json' };
import arAbout from './messages/ar/about.json' with { type: 'json' };
import arSign from './messages/ar/sign.json' with { type: 'json' };
import arReceipt from './messages/ar/receipt.json' with { type: 'json' };
import arPrivacy from './messages/ar/privacy.json' with { type: 'json' };
import arProblem from './messages/ar/problem.json' with { type: 'json' };
import arEmails from './messages/ar/emails.json' with { type: 'json' };
import type { Locale } from './locales';

const en = {
  common: enCommon,
  letter: enLetter,
  signers: enSigners,
  employers: enEmployers,
  about: enAbout,
  sign: enSign,
  receipt: enReceipt,
  privacy: enPrivacy,
  problem: enProblem,
  emails: enEmails,
  dashboard: enDashboard,
};

/** Every text by area. The keys are English's; what a language lacks is a compile error here. */
export type Messages = typeof en;

const ar: Messages = {
  common: arCommon,
  letter: arLetter,
  signers: arSigners,
  employers: arEmployers,
  about: arAbout,
  sign: arSign,
  receipt: arReceipt,
  privacy: arPrivacy,
  problem: arProblem,
  emails: arEmails,
  // The dashboard is not translated yet.
  dashboard: enDashboard,
};

/** The messages of each language: plain JSON in `messages/<locale>/<area>.json`, in ICU syntax. */
export const messages: Record<Locale, Messages> = { en, ar };

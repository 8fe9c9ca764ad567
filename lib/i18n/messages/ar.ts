import { desk } from './en/desk';
import type { Messages } from './en';
import { common } from './ar/common';
import { letter } from './ar/letter';
import { signers } from './ar/signers';
import { employers } from './ar/employers';
import { about } from './ar/about';
import { sign } from './ar/sign';
import { receipt } from './ar/receipt';
import { privacy } from './ar/privacy';
import { problem } from './ar/problem';
import { mails } from './ar/mails';

/** The desk is in English only, for now. */
export const ar: Messages = { common, letter, signers, employers, about, sign, receipt, privacy, problem, mails, desk };

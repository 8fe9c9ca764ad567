import { common } from './en/common';
import { letter } from './en/letter';
import { signers } from './en/signers';
import { employers } from './en/employers';
import { about } from './en/about';
import { sign } from './en/sign';
import { receipt } from './en/receipt';
import { privacy } from './en/privacy';
import { problem } from './en/problem';
import { mails } from './en/mails';
import { desk } from './en/desk';

export const en = { common, letter, signers, employers, about, sign, receipt, privacy, problem, mails, desk };

/** The shape of every catalogue: the texts are strings, the keys are English's. */
export type Messages = typeof en;

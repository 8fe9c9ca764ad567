import { account, audit, door } from './desk-door';
import { editor } from './desk-editor';
import { employers } from './desk-employers';
import { frame, letters, settings, testMail } from './desk-frame';
import { exporting, signatures, tally } from './desk-signatures';

/** The organizers' desk. Each page has its own part. */
export const desk = {
  door,
  account,
  audit,
  frame,
  letters,
  settings,
  testMail,
  signatures,
  tally,
  exporting,
  editor,
  employers,
};

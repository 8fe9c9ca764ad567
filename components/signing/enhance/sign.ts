/**
 * The one script of the pages of signing: plain TypeScript, bundled by scripts/build/sign-script.ts. Everything works without
 * it. It stores nothing, and asks nobody but this server.
 */
import { countCharacters } from './characters';
import { searchEmployers } from './combobox';
import { previewSignature } from './preview';
import { proveWork } from './proof';
import { guardReceipt } from './receipt';
import { surviveReload } from './reload';
import { sendSteps } from './submit';

const summary = document.querySelector<HTMLElement>('form [role=alert][tabindex], form [data-error]');
summary?.focus();

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-step]')) {
  surviveReload(form);
  countCharacters(form);
  searchEmployers(form);
  previewSignature(form);
  sendSteps(form);
}
guardReceipt();
proveWork();

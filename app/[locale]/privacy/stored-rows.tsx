import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PrivacySettings } from './settings';

type Row = { key: string; cells: ReactNode[] };

const always = [
  'named',
  'started',
  'code',
  'addressToken',
  'pending',
  'anonymous',
  'hidden',
  'receipt',
  'rate',
  'budget',
] as const;

/** What is stored: what, where, sealed by which key, until when. */
export function storedRows(locale: Locale, settings: PrivacySettings): Row[] {
  const t = translator(locale, 'privacy');
  const until = untilOf(locale, settings);
  return [...always, settings.emails].map((row) => ({
    key: row,
    cells: [
      t.rich(`stored.rows.${row}.what`, { b: (chunks) => <b>{chunks}</b> }),
      t(`stored.rows.${row}.where`),
      t(`stored.rows.${row}.sealed`),
      until[row],
    ],
  }));
}

/** The last column, with the numbers that are in force. */
function untilOf(locale: Locale, settings: PrivacySettings) {
  const t = translator(locale, 'privacy');
  const { graceHours: hours, batchSize: size, batchEvery } = settings;
  return {
    named: t('stored.rows.named.until'),
    started: t('stored.rows.started.until', { days: settings.linkKeyHours / 24, hours: settings.linkHours }),
    code: t('stored.rows.code.until', { hours: settings.codeKeyHours }),
    addressToken: t('stored.rows.addressToken.until', { hours }),
    pending: t('stored.rows.pending.until', { ...batchEvery, size, hours }),
    anonymous: t('stored.rows.anonymous.until'),
    hidden: t('stored.rows.hidden.until', { hours }),
    receipt: t('stored.rows.receipt.until'),
    rate: t('stored.rows.rate.until', { hours: settings.rateKeyHours }),
    budget: t('stored.rows.budget.until', { hours: settings.budgetKeyHours }),
    relay: t('stored.rows.relay.until'),
    files: t('stored.rows.files.until'),
  };
}

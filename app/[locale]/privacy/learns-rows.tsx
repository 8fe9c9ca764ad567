import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PrivacySettings } from './settings';

const everyone = [
  'reader',
  'thief',
  'thiefWithKeys',
  'server',
  'organizer',
  'mailbox',
  'relay',
  'device',
  'network',
  'courtBefore',
  'courtAfter',
] as const;

/** Who could learn what, as docs/threat-model.md has it. */
export function learnsRows(
  locale: Locale,
  { batchSize: size }: PrivacySettings,
): { key: string; cells: ReactNode[] }[] {
  const t = translator(locale, 'privacy');
  return everyone.map((who) => ({
    key: who,
    cells: [
      <b key="who">{t(`learns.rows.${who}.who`)}</b>,
      t(`learns.rows.${who}.learns`, { size }),
      who === 'device' ? '' : t(`learns.rows.${who}.not`),
    ],
  }));
}

import type { ComponentProps } from 'react';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { maxDraftLengths } from '@/lib/letters/fields/rules';
import { timeZones } from '@/lib/platform/time-zones';
import { EditorForm } from './editor-form';

/** The editor with its texts. */
export async function Editor(props: Omit<ComponentProps<typeof EditorForm>, 'tooLong' | 'timeZones'>) {
  const t = await dashboardTranslator();
  const tooLong = Object.fromEntries(
    Object.entries(maxDraftLengths).map(([field, most]) => [field, t('editor.tooLong', { most })]),
  );
  return (
    <DashboardMessages sections={['dashboard.editor']}>
      <EditorForm {...props} tooLong={tooLong} timeZones={[...timeZones]} />
    </DashboardMessages>
  );
}

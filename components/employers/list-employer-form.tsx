'use client';

import { useDashboardForm } from '@/components/dashboard/use-dashboard-form';
import { Button } from '@/components/ui/button';
import { ValidatedForm } from '@/components/ui/validated-form';
import { submitEmployer } from '@/lib/catalogue/actions';

/** Lists an employer that only signers typed so far. */
export function ListEmployerForm({ name, button }: { name: string; button: string }) {
  const { form, summary } = useDashboardForm(submitEmployer, ['name']);
  return (
    <ValidatedForm form={form} summary={summary} hidden={{ name }}>
      <div>
        <Button kind="quiet">{button}</Button>
      </div>
    </ValidatedForm>
  );
}

import { Notice } from '@/components/ui/notice';
import { ActionForm } from '@/components/dashboard/action-form';
import { submitEmployer } from '@/lib/catalogue/actions';
import type { Translator } from '@/lib/i18n/translator';

/** That only signers typed this employer so far, and the button that lists it. */
export function UnlistedNotice({ name, mends, t }: { name: string; mends: boolean; t: Translator<'dashboard'> }) {
  return (
    <Notice>
      <p>{t('employers.unlisted')}</p>
      {mends && (
        <ActionForm
          action={submitEmployer}
          hidden={{ name }}
          fields={[]}
          button={t('employers.list')}
          errors={{}}
          errorTitle={t('employers.notDone')}
        />
      )}
    </Notice>
  );
}

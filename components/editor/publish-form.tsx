'use client';

import { useDashboardForm } from '@/components/dashboard/use-dashboard-form';
import { publishLetter } from '@/lib/lifecycle/opening/actions';
import { Actions } from '../ui/actions';
import { Button, LinkButton } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { useMessages } from '../ui/messages-provider';
import { ValidatedForm } from '../ui/validated-form';

interface PublishFormProps {
  slug: string;
  version: number;
  /** It changes a letter that readers have already. */
  change: boolean;
}

/** Publishes the letter at the version that the review shows. */
export function PublishForm({ slug, version, change }: PublishFormProps) {
  const t = useMessages('dashboard.editor').publish;
  const { form, summary } = useDashboardForm(publishLetter, ['correction'], t.problems);
  return (
    <ValidatedForm id="publish" form={form} summary={summary} hidden={{ letter: slug, version }}>
      {change && <Checkbox name="correction" label={t.correction} hint={t.correctionHint} />}
      <Actions>
        <Button>{change ? t.buttonChange : t.button}</Button>
        <LinkButton kind="quiet" href={`/organize/letters/${slug}/edit`}>
          {t.back}
        </LinkButton>
      </Actions>
    </ValidatedForm>
  );
}

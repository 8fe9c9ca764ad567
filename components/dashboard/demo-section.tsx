import { Button } from '@/components/ui/button';
import { translator } from '@/lib/i18n/translator';
import { deleteDemo } from '@/lib/demo/actions';
import { DashboardSection } from './dashboard-header';

const t = translator('en', 'dashboard');

/** What goes with the demo, how it comes back, and the button that takes it away. */
export function DemoSection() {
  return (
    <DashboardSection
      id="demo"
      title={t('letters.demoPart.title')}
      lead={t.rich('letters.demoPart.lead', { code: (chunks) => <code>{chunks}</code> })}
    >
      <form action={deleteDemo}>
        <Button kind="quiet">{t('letters.demoPart.button')}</Button>
      </form>
    </DashboardSection>
  );
}

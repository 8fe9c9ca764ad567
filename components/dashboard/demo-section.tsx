import { Button } from '@/components/ui/button';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { deleteDemo } from '@/lib/demo/actions';
import { DashboardSection } from './dashboard-header';

/** What goes with the demo, how it comes back, and the button that takes it away. */
export async function DemoSection() {
  const t = await dashboardTranslator();
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

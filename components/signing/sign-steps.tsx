import { Steps } from '@/components/ui/steps';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';

interface SignStepsProps {
  locale: Locale;
  way: 'named' | 'anonymous';
  current: 1 | 2 | 3;
}

/** The three steps of a way. */
export function SignSteps({ locale, way, current }: SignStepsProps) {
  const { label, signature, check, checkEmail, code, receipt } = textsOf(locale).sign.steps;
  const steps = way === 'anonymous' ? [signature, code, receipt] : [signature, check, checkEmail];
  return <Steps label={label} steps={steps} current={current} />;
}

import control from '@/components/ui/control.module.css';
import { Field, controlProps } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { noEmployer } from '@/lib/employers/names/rules';
import { otherEmployer } from '@/lib/signing/fields/schema';
import type { EmployerChoices } from '@/lib/signing/view/queries';

interface EmployerChoiceProps {
  locale: Locale;
  choices: EmployerChoices;
  error: string | undefined;
  defaultValue: string;
}

/** An option that is sent as it is shown needs no value beside its label. */
const options = (names: readonly string[]) => names.map((name) => <option key={name}>{name}</option>);

/**
 * The employer of an anonymous signature, from the list alone. It is the only list of employers in the page: the script makes
 * it one to type in, and takes the suggestions of the named employer from it.
 */
export function EmployerChoice({ locale, choices, error, defaultValue }: EmployerChoiceProps) {
  const { label, hint, choose, other, none, first, others, found, nothing } = textsOf(locale).sign.listedEmployer;
  const frame = { name: 'employer', id: 'listedEmployer', label, hint, error };
  return (
    <Field {...frame}>
      <select
        {...controlProps(frame)}
        className={`${control.control} ${control.select}`}
        defaultValue={defaultValue}
        data-employers=""
        data-found={found}
        data-nothing={nothing}
      >
        <option value="">{choose}</option>
        <option value={otherEmployer}>{other}</option>
        <option value={noEmployer.value}>{none}</option>
        {choices.first.length > 0 && <optgroup label={first}>{options(choices.first)}</optgroup>}
        <optgroup label={others}>{options(choices.others)}</optgroup>
      </select>
    </Field>
  );
}

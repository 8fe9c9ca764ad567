import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/text-field';
import styles from './signer-search.module.css';

interface SignerSearchProps {
  /** The page of signatures itself. */
  action: string;
  labels: { label: string; name: string; employer: string; all: string; submit: string };
  employers: { value: string; label: string }[];
  q: string;
  employer: string;
}

/** Finds a name, or everyone of an employer; a plain form whose result has an address. */
export function SignerSearch({ action, labels, employers, q, employer }: SignerSearchProps) {
  return (
    <form className={styles.search} role="search" aria-label={labels.label} action={action} method="get">
      <TextField name="q" label={labels.name} defaultValue={q} type="search" maxLength={100} autoComplete="off" />
      <SelectField
        name="employer"
        label={labels.employer}
        defaultValue={employer}
        options={[{ value: '', label: labels.all }, ...employers]}
      />
      <Button kind="quiet">{labels.submit}</Button>
    </form>
  );
}

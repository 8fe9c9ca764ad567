import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/text-field';
import styles from './signer-search.module.css';

interface SignerSearchProps {
  /** The page of signers itself. */
  action: string;
  label: string;
  words: { name: string; employer: string; all: string; search: string };
  employers: { value: string; label: string }[];
  q: string;
  employer: string;
}

/** Finds a name, or everyone of an employer; a plain form whose answer has an address. */
export function SignerSearch({ action, label, words, employers, q, employer }: SignerSearchProps) {
  return (
    <form className={styles.search} role="search" aria-label={label} action={action} method="get">
      <TextField name="q" label={words.name} defaultValue={q} type="search" maxLength={100} autoComplete="off" />
      <SelectField
        name="employer"
        label={words.employer}
        defaultValue={employer}
        options={[{ value: '', label: words.all }, ...employers]}
      />
      <Button kind="quiet">{words.search}</Button>
    </form>
  );
}

import { LinkButton } from '@/components/ui/button';
import styles from './sign-links.module.css';

/** The button once more, after the letter's last line. */
export function SignAgain({ href, label }: { href: string; label: string }) {
  return (
    <p className={styles.again}>
      <LinkButton href={href}>{label}</LinkButton>
    </p>
  );
}

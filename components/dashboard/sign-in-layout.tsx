import type { ReactNode } from 'react';
import { Symbol } from '@/components/ui/symbol';
import styles from './sign-in-layout.module.css';

interface SignInLayoutProps {
  site: string;
  title: string;
  lead: ReactNode;
  children?: ReactNode;
}

/** A page for signing in: logo, heading, one form. */
export function SignInLayout({ site, title, lead, children }: SignInLayoutProps) {
  return (
    <main className={styles.layout}>
      <a className={styles.home} href="/">
        <Symbol />
        {site}
      </a>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </main>
  );
}

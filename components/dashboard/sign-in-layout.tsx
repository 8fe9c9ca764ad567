import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/symbol';
import styles from './sign-in-layout.module.css';

interface DoorProps {
  site: string;
  title: string;
  lead: ReactNode;
  children?: ReactNode;
}

/** The page in front of the desk: the mark, one question, nothing beside it. */
export function Door({ site, title, lead, children }: DoorProps) {
  return (
    <main className={styles.door}>
      <a className={styles.home} href="/">
        <Mark />
        {site}
      </a>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </main>
  );
}

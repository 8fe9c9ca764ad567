import styles from './closed-notice.module.css';

interface ClosedNoticeProps {
  /** "Closed on 3 May 2026" */
  title: string;
  /** What that means: "It can no longer be signed. The count is final." */
  text: string;
}

/** In the place of the sign button. */
export function ClosedNotice({ title, text }: ClosedNoticeProps) {
  return (
    <div className={styles.closed}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

import styles from './closed-notice.module.css';

interface ClosedNoticeProps {
  /** "Closed on 3 May 2026" */
  title: string;
  /** What that means: "It can no longer be signed. The count is final." */
  text: string;
  /** What there is to do now. */
  step: { href: string; label: string };
}

/** In the place of the sign button. */
export function ClosedNotice({ title, text, step }: ClosedNoticeProps) {
  return (
    <div className={styles.closed}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      <p className={styles.text}>
        <a href={step.href}>{step.label}</a>
      </p>
    </div>
  );
}

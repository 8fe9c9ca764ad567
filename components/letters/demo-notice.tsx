import styles from './demo-notice.module.css';

/** Above everything on the demo: its people are invented. */
export function DemoNotice({ text }: { text: string }) {
  return <p className={styles.demo}>{text}</p>;
}

import { LinkButton } from './button';
import { Symbol } from './symbol';
import styles from './problem-notice.module.css';

interface Props {
  title: string;
  text: string;
  /** The label of the one next step, and where it leads. */
  step: string;
  href: string;
}

/** What went wrong, in a sentence, and the one next step. */
export function ProblemNotice({ title, text, step, href }: Props) {
  return (
    <div className={styles.notice}>
      <Symbol large />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <p>
        <LinkButton kind="quiet" href={href}>
          {step}
        </LinkButton>
      </p>
    </div>
  );
}

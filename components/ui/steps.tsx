import styles from './steps.module.css';

/** Where one is: "1 Your signature  2 Check it  3 Check your email". `current` counts from one. */
export function Steps({ label, steps, current }: { label: string; steps: string[]; current: number }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index + 1 === current ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}

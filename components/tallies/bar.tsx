import styles from './bar.module.css';

/** The pattern of the anonymous part; each group of bars defines it once, under an id of its own. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <svg className={styles.pattern} aria-hidden="true">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M2.5 0v5" />
        </pattern>
      </defs>
    </svg>
  );
}

interface BarProps {
  named: number;
  anonymous: number;
  /** The value of a bar of full width. */
  most: number;
  /** The id of the HatchPattern. */
  hatch: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** One bar: solid is named, hatched is anonymous. Its numbers stand beside it as text, so it is silent itself. */
export function Bar({ named, anonymous, most, hatch }: BarProps) {
  const whole = Math.max(most, 1);
  return (
    <svg className={styles.bar} aria-hidden="true">
      {named > 0 && <rect className={styles.named} width={percent(named / whole)} height="100%" />}
      {anonymous > 0 && (
        <svg x={percent(named / whole)} width={percent(anonymous / whole)} height="100%">
          <rect width="100%" height="100%" fill={`url(#${hatch})`} />
          <rect className={styles.outline} width="100%" height="100%" />
        </svg>
      )}
    </svg>
  );
}

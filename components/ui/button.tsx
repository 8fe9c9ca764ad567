import type { ComponentProps } from 'react';
import styles from './button.module.css';

/** `sign` is the one filled button, in ink: signing and its steps. `quiet` is every other. */
export type ButtonKind = 'sign' | 'quiet';

interface Look {
  kind?: ButtonKind;
  /** As wide as what holds it; on a phone every `sign` button is. */
  wide?: boolean;
}

const look = ({ kind = 'sign', wide = false }: Look): string =>
  [styles.button, styles[kind], wide ? styles.wide : ''].join(' ').trim();

/** A button of a form; what it does beyond that is in its native attributes. */
export function Button({ kind, wide, ...native }: Look & Omit<ComponentProps<'button'>, 'className'>) {
  return <button type="submit" {...native} className={look({ kind, wide })} />;
}

/** A link that looks like a button. */
export function LinkButton({
  kind,
  wide,
  ...native
}: Look & Omit<ComponentProps<'a'>, 'className'> & { href: string }) {
  return <a {...native} className={look({ kind, wide })} />;
}

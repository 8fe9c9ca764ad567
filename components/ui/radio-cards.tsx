import type { ComponentProps } from 'react';
import { FieldGroup, type FieldProps } from './field';
import styles from './radio-cards.module.css';

export interface RadioCard {
  value: string;
  title: string;
  /** The same lines in each card, so that they compare: "Shown:", "Stored:", "Counts". */
  lines: { term: string; text: string }[];
}

type Native = Omit<ComponentProps<'input'>, keyof FieldProps | 'className' | 'id' | 'type' | 'value' | 'defaultValue'>;

interface RadioCardsProps extends FieldProps {
  cards: RadioCard[];
  defaultValue?: string;
}

/** Choices side by side, compared line by line. Native attributes go to each radio. */
export function RadioCards({ name, label, hint, error, cards, defaultValue, ...native }: RadioCardsProps & Native) {
  return (
    <FieldGroup name={name} label={label} hint={hint} error={error}>
      <div className={styles.cards}>
        {cards.map((card) => (
          <div key={card.value} className={styles.card}>
            <label className={styles.title}>
              <input
                type="radio"
                {...native}
                name={name}
                value={card.value}
                defaultChecked={card.value === defaultValue}
                aria-describedby={`${name}-${card.value}-lines`}
              />
              {card.title}
            </label>
            <div className={styles.lines} id={`${name}-${card.value}-lines`}>
              {card.lines.map((line) => (
                <p key={line.term} className={styles.line}>
                  <strong>{line.term}</strong> {line.text}
                </p>
              ))}
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

import type { Element } from 'hast';
import { toJsxRuntime, type Components, type ExtraProps } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { letterElements } from '@/lib/letters/rendering/rules';
import styles from './letter-text.module.css';

// More columns than this do not fit on a phone: the table scrolls, and takes the focus so that keys can scroll it.
const WIDE = 4;

/** How many cells the first row of a table has. */
function columnsOf(node: Element): number {
  const cells = node.children.filter((child) => child.type === 'element' && /^t[hd]$/.test(child.tagName));
  if (cells.length > 0) return cells.length;
  const rows = node.children.filter((child) => child.type === 'element');
  return rows[0] ? columnsOf(rows[0]) : 0;
}

/** The page's first heading is the letter's title: those inside the text stand beneath it. */
const components: Partial<Components> = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  a: ({ node, ...props }: ComponentProps<'a'> & ExtraProps) => (
    <a {...props} rel={node?.properties.role === undefined ? 'nofollow noopener' : undefined} />
  ),
  table: ({ node, ...props }: ComponentProps<'table'> & ExtraProps) => (
    <div className={styles.table} tabIndex={node && columnsOf(node) > WIDE ? 0 : undefined}>
      <table {...props} />
    </div>
  ),
};

interface LetterTextProps {
  markdown: string;
  /** The beginning of the ids in it; another one for each text of a page. */
  id: string;
  /** `letter` is the letter itself; `plain` is smaller, for answers, updates and what organizers write elsewhere. */
  size?: 'letter' | 'plain';
}

/** Text that an organizer wrote, as Markdown, with nothing in it that could run, load or impersonate. */
export function LetterText({ markdown, id, size = 'letter' }: LetterTextProps) {
  return (
    <div className={`${styles.text} ${styles[size]}`}>
      {toJsxRuntime(letterElements(markdown, id), { Fragment, jsx, jsxs, components, passNode: true })}
    </div>
  );
}

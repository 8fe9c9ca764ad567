/**
 * What changed between two texts, for people: by paragraph first, by word within a paragraph that was only reworded.
 * Invariant: the parts that are not added make the old text's paragraphs, those that are not removed the new one's.
 */
import { diffArrays } from 'diff';

export type Part = { kind: 'same' | 'added' | 'removed'; text: string };

/** One paragraph, as its parts. */
export type Paragraph = Part[];

// Words with their marks, runs of white space, or one other character: in any script.
const TOKENS = /[\p{L}\p{M}\p{N}'’_]+|\s+|[^]/gu;

// Two texts that have this little in common are easier to read one after the other.
const ALIKE = 0.4;

// Beyond this many differing words nobody reads them one by one, and finding them would take long.
const MOST_EDITS = 1500;

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

const partsOf = (text: string, kind: Part['kind']): Part[] => (text === '' ? [] : [{ kind, text }]);

/** The words that differ; the whole texts where they have too much that differs. */
export function diffTokens(before: string, after: string): Part[] {
  const found = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (!found) return [...partsOf(before, 'removed'), ...partsOf(after, 'added')];
  return woven(
    found.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Several changes with nothing but white space between them are one change of several words. */
function woven(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  const end = () => {
    result.push(...partsOf(removed, 'removed'), ...partsOf(added, 'added'));
    removed = added = '';
  };
  parts.forEach(({ kind, text }, index) => {
    const between = kind === 'same' && text.trim() === '' && removed + added !== '' && index < parts.length - 1;
    if (kind === 'removed' || between) removed += text;
    if (kind === 'added' || between) added += text;
    if (kind !== 'same' || between) return;
    end();
    result.push({ kind, text });
  });
  end();
  return result;
}

/** The paragraphs of both texts in reading order, each with what changed in it. */
export function diffText(before: string, after: string): Paragraph[] {
  const found = diffArrays(paragraphsOf(before), paragraphsOf(after));
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const change = found[at];
    const next = found[at + 1];
    if (!change) continue;
    if (change.removed && next?.added) {
      paragraphs.push(...reworded(change.value, next.value));
      at += 1;
    } else {
      const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
      paragraphs.push(...change.value.map((text): Paragraph => [{ kind, text }]));
    }
  }
  return paragraphs;
}

// An item of a list is a paragraph of its own, so that a change of one demand does not show all of them.
const paragraphsOf = (text: string): string[] =>
  text.split(/\n{2,}|\n(?=\s*(?:[-*+]|\d+[.)])\s)/).filter((paragraph) => paragraph.trim() !== '');

/** Pairs each old paragraph with the first new one that is like it; what has no pair was taken out or put in whole. */
function reworded(before: readonly string[], after: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const old of before) {
    const found = after.slice(at).findIndex((candidate) => areAlike(old, candidate));
    if (found === -1) {
      paragraphs.push([{ kind: 'removed', text: old }]);
      continue;
    }
    paragraphs.push(...after.slice(at, at + found).map((text): Paragraph => [{ kind: 'added', text }]));
    paragraphs.push(diffTokens(old, after[at + found] ?? ''));
    at += found + 1;
  }
  return [...paragraphs, ...after.slice(at).map((text): Paragraph => [{ kind: 'added', text }])];
}

function areAlike(one: string, other: string): boolean {
  const length = Math.max(lettersIn(one), lettersIn(other));
  const same = diffTokens(one, other).reduce((sum, { kind, text }) => sum + (kind === 'same' ? lettersIn(text) : 0), 0);
  return length > 0 && same / length >= ALIKE;
}

const lettersIn = (text: string): number => text.replace(/[\s\p{P}]/gu, '').length;

type RevisionText = { title: string; addressees: string; body: string };

/** How many words a change of a letter's text put in and took out. */
export function changeSize(before: RevisionText, after: RevisionText): { added: number; removed: number } {
  const parts = [
    ...diffTokens(before.title, after.title),
    ...diffTokens(before.addressees, after.addressees),
    ...diffText(before.body, after.body).flat(),
  ];
  const count = (kind: Part['kind']) =>
    parts.reduce(
      (sum, part) =>
        sum + (part.kind === kind ? (part.text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_]*/gu)?.length ?? 0) : 0),
      0,
    );
  return { added: count('added'), removed: count('removed') };
}

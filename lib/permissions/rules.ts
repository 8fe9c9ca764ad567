/**
 * Who may do what at the desk. Invariant: an `Organizer` exists only because the session gate (`queries.ts`) found a
 * living session; so a function that takes one cannot be reached without a login, whatever calls it.
 */
import type { OrganizerRole } from '@/lib/organizers/schema';

declare const gate: unique symbol;

export type Organizer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: OrganizerRole;
  readonly [gate]: true;
};

/**
 * Thrown by a mutation whose organizer's role does not allow it. Nobody at the desk meets it: the gate of a page or action
 * asks the same right before, and answers as for something that is not there. What gets here anyway is a defect of ours.
 */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowed';
}

const rights = {
  /** Letters, their texts and dates, employers. */
  edit: ['owner', 'editor'],
  /** Removing signatures and putting them back. */
  moderate: ['owner', 'moderator'],
  export: ['owner', 'editor', 'moderator'],
  /** What concerns the deployment and not one letter, such as the test mail. */
  operate: ['owner'],
} as const satisfies Record<string, readonly OrganizerRole[]>;

type Right = keyof typeof rights;

const may =
  (right: Right) =>
  (organizer: Organizer): boolean =>
    (rights[right] as readonly OrganizerRole[]).includes(organizer.role);

export const canEdit = may('edit');
export const canModerate = may('moderate');
export const canExport = may('export');
export const canOperate = may('operate');

/** Throws `NotAllowed` unless `organizer` passes `test`, such as `mayEdit`. Every mutation of the desk starts with it. */
export function authorize(organizer: Organizer, test: (organizer: Organizer) => boolean): void {
  if (!test(organizer)) throw new NotAllowedError();
}

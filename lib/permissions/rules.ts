/**
 * Who may do what in the dashboard. Invariant: an `Organizer` exists only because the session gate
 * (`lib/organizers/queries.ts`) found an active session, so a function that takes one cannot be reached without signing in.
 */
import type { OrganizerRole } from './schema';

declare const gate: unique symbol;

export type Organizer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: OrganizerRole;
  readonly [gate]: true;
};

/** The one table: which roles have which permission. `docs/permissions.md` explains it and is compared with it by a test. */
export const permissions = {
  view: ['owner', 'editor', 'moderator', 'viewer'],
  'manage-account': ['owner', 'editor', 'moderator', 'viewer'],
  'edit-letters': ['owner', 'editor'],
  'edit-employers': ['owner', 'editor'],
  moderate: ['owner', 'moderator'],
  export: ['owner', 'editor', 'moderator'],
  operate: ['owner'],
} as const satisfies Record<string, readonly OrganizerRole[]>;

export type Permission = keyof typeof permissions;

/**
 * Thrown by a query or mutation whose organizer lacks the permission. No organizer sees it: pages and actions ask the
 * same before and respond with 404, so it reports a defect of ours.
 */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';

  constructor(permission: Permission) {
    super(`The organizer's role lacks the permission ${permission}`);
  }
}

export const can = (organizer: Organizer, permission: Permission): boolean =>
  permissions[permission].some((role) => role === organizer.role);

/** Throws `NotAllowedError` unless the organizer has the permission. Every read and write of the dashboard starts with it. */
export function authorize(organizer: Organizer, permission: Permission): void {
  if (!can(organizer, permission)) throw new NotAllowedError(permission);
}

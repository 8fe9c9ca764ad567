import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/organizers/passwords/rules';

/** Props of a field for the password that an organizer has; what a manager of passwords fills in. */
export const currentPassword = { type: 'password', autoComplete: 'current-password', required: true } as const;

/** Props of a field for a new one; what a manager of passwords makes up. */
export const newPassword = {
  type: 'password',
  autoComplete: 'new-password',
  required: true,
  minLength: SHORTEST_PASSWORD,
  maxLength: LONGEST_PASSWORD,
} as const;

/** What a new password must be. Length is what counts; nobody is told to use a digit and a sign. */

const plain = (password: string): string => password.normalize('NFKC');

export type PasswordProblem = 'password-short' | 'password-long' | 'password-simple' | 'password-address';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 5;

/** What is wrong with a new password, or null. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const characters = [...plain(password)];
  if (characters.length < SHORTEST_PASSWORD) return 'password-short';
  if (characters.length > LONGEST_PASSWORD) return 'password-long';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'password-simple';
  const lower = plain(password).toLowerCase();
  const address = email.toLowerCase();
  return lower === address || lower === address.split('@')[0] ? 'password-address' : null;
}

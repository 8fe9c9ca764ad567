import { dailyPurpose, hourlyPurpose } from '@/lib/platform/keyring/purposes';

/** One an hour: what the address of a step seals, until two hours after its hour. */
export const stepPurpose = hourlyPurpose('step', { hoursAfter: 2 });

/** One a day: the token of a form that a browser sends without naming its origin. */
export const formPurpose = dailyPurpose('form', { daysAfter: 1 });

/** Seconds that the first email beyond the budget waits where no proof of work came with it. */
const FIRST_DELAY_SECONDS = 60;
/** Starts beyond the budget after which the delay has doubled. */
const DOUBLES_EVERY = 15;
const LONGEST_DELAY_SECONDS = 3600;

/** Seconds that an email waits which is the `beyond`th beyond its network's budget. */
export const growingDelay = (beyond: number): number =>
  Math.min(LONGEST_DELAY_SECONDS, Math.round(FIRST_DELAY_SECONDS * 2 ** ((beyond - 1) / DOUBLES_EVERY)));

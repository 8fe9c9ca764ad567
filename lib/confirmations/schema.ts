/** How often "send again" is offered on a page, and answered for the same content: the same link or code once more. */
export const MAX_RESENDS = 3;

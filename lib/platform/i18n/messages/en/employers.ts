export const employers = {};

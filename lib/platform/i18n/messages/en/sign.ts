export const sign = {};

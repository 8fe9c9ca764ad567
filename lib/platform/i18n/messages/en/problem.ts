export const problem = {};

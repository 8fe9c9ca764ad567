/** The name of the migrated, empty database that each test file's own is copied from. */
export const template = 'pattern';

/** The name of the migrated, empty database that the database of each test file is copied from. */
export const template = 'template_for_tests';

export const organizerRoles = ['owner', 'editor', 'moderator', 'viewer'] as const;
export type OrganizerRole = (typeof organizerRoles)[number];

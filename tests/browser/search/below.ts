/** The path that the site to search lies below: what works there works at the root of a host. */
export const BELOW = '/paper';

/**
 * The organisation this tab is in, by its slug. Each request names it, so that a tab goes on where it was when another one switched.
 */
let current: string | undefined;

export const ORGANIZATION_HEADER = 'Hub-Organization';

/** Undefined to be where the browser's session is. */
export function actIn(slug: string | undefined): void {
  current = slug;
}

/** What a request says of it; nothing before it is known. */
export const organizationHeader = (): [string, string][] =>
  current === undefined ? [] : [[ORGANIZATION_HEADER, current]];

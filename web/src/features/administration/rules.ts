import type { Organization } from '../../api/types';

/** Minutes. */
export const SHORTEST_IDLE = 5;
/** Minutes; longer the identity provider keeps no session that nobody uses. */
export const LONGEST_IDLE = 480;
/** Hours. */
export const LONGEST_SESSION = 24;

/** As a form holds them: numbers as they were typed, empty for none. */
export interface Rules {
  sessionIdleMinutes: string;
  sessionHours: string;
  secondFactorRequired: boolean;
}

export const rulesOf = (organization: Organization): Rules => ({
  sessionIdleMinutes: String(organization.sessionIdleMinutes ?? ''),
  sessionHours: String(organization.sessionHours ?? ''),
  secondFactorRequired: organization.secondFactorRequired ?? false,
});

export const sameRules = (one: Rules, other: Rules): boolean =>
  one.sessionIdleMinutes === other.sessionIdleMinutes &&
  one.sessionHours === other.sessionHours &&
  one.secondFactorRequired === other.secondFactorRequired;

/** As the server takes them. */
export const sentRules = (
  rules: Rules,
): Pick<Organization, 'sessionIdleMinutes' | 'sessionHours' | 'secondFactorRequired'> => ({
  sessionIdleMinutes: number(rules.sessionIdleMinutes),
  sessionHours: number(rules.sessionHours),
  secondFactorRequired: rules.secondFactorRequired,
});

/** What is wrong with one before it is sent. */
export function wrongWith(rules: Rules): Partial<Record<keyof Rules, string>> {
  return {
    ...outside('sessionIdleMinutes', rules.sessionIdleMinutes, SHORTEST_IDLE, LONGEST_IDLE),
    ...outside('sessionHours', rules.sessionHours, 1, LONGEST_SESSION),
  };
}

const outside = (
  field: keyof Rules,
  typed: string,
  least: number,
  most: number,
): Partial<Record<keyof Rules, string>> => {
  const value = number(typed);
  return value === null || (Number.isInteger(value) && value >= least && value <= most)
    ? {}
    : { [field]: `A whole number from ${least} to ${most}, or empty` };
};

const number = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

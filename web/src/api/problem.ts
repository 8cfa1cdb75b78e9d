import type { FieldProblem, Problem } from './types';

/** The code of a refusal: the person does not belong to the organisation that the request names. */
export const NOT_YOURS = 'organization-not-yours';

/** The organisation asks for more than the password that the session began with. */
export const SECOND_FACTOR = 'second-factor-required';

const EXPIRED = 'session-expired';

/** Refusals of the sign-in itself: nothing of the organisation is shown until there is another. */
const OF_SIGN_IN = [SECOND_FACTOR, 'sso-required', 'sso-refused'];

export const isOfSignIn = (error: unknown): boolean =>
  error instanceof ProblemError && OF_SIGN_IN.includes(error.code ?? '');

/** Why the session ended, which is said once: later requests have none. */
let lastExpiry: ProblemError | null = null;

export const whyItEnded = (): ProblemError | null => lastExpiry;

/** A refusal by the server, as RFC 9457 problem details. react-admin reads `status` and `body` of it. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly errors: FieldProblem[];
  readonly traceId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly body: { errors?: Record<string, string> };

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title ?? `The server answered ${problem.status}.`);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.traceId = problem.traceId;
    this.retryAfter = retryAfter;
    this.body = this.errors.length > 0 ? { errors: byField(this.errors) } : {};
  }
}

/** What the server said of one field of what was sent. */
export const saidOf = (error: unknown, field: string): string | undefined =>
  error instanceof ProblemError
    ? error.errors.find((problem) => problem.field === field)?.message
    : undefined;

function byField(errors: FieldProblem[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  try {
    const problem = (await response.json()) as Problem;
    const refusal = new ProblemError({ ...problem, status: response.status }, retryAfter);
    if (refusal.code === EXPIRED) lastExpiry = refusal;
    return refusal;
  } catch {
    return new ProblemError({ status: response.status }, retryAfter);
  }
}

export interface Explanation {
  title: string;
  detail: string;
  advice: string;
}

/** What browsers say of a request or a page's script that did not get through; other errors of the type are faults of a page. */
const UNREACHED = /fetch|network|load|import|get through/i;

/** What happened, in words, and what a person can do about it. */
export function explain(error: unknown): Explanation {
  if (error instanceof ProblemError) {
    const { title, advice } = explanationOf(error);
    return { title, advice, detail: error.message };
  }
  if (error instanceof TypeError && UNREACHED.test(error.message)) {
    return {
      title: 'The Hub cannot be reached',
      detail: 'The request did not get through.',
      advice: 'Check your connection. Nothing you typed is lost; try again in a moment.',
    };
  }
  return {
    title: 'Something went wrong',
    detail: error instanceof Error ? error.message : String(error),
    advice: 'Reload the page. If it happens again, tell your administrator what you did.',
  };
}

/** What deserves other words than its status. */
const BY_CODE: Record<string, { title: string; advice: string }> = {
  'record-deleted': { title: 'This is in the trash', advice: 'Restore it to change it again.' },
  'record-not-deleted': {
    title: 'This is not in the trash',
    advice: 'Somebody may have restored it. Reload to see the present state.',
  },
  [NOT_YOURS]: {
    title: 'You do not belong there any more',
    advice: 'Reload the page to go on in another organisation of yours.',
  },
  'sso-required': {
    title: 'Sign in through your company',
    advice: 'Choose “Use your company’s sign-in” and give your address.',
  },
  'sso-refused': {
    title: 'Your company’s sign-in did not let you in',
    advice: 'Sign in another way, or ask who administers it.',
  },
  [EXPIRED]: {
    title: 'Your session has ended',
    advice: 'You come back to where you were.',
  },
  [SECOND_FACTOR]: {
    title: 'Your organisation asks for a second factor',
    advice: 'You are asked for it, or set one up on the way, and come back to where you were.',
  },
  'second-factor-first': {
    title: 'Sign in with a second factor first',
    advice: 'So that nobody is shut out by mistake, whoever asks for one has to have used one.',
  },
  'unknown-term': {
    title: 'A term is not there any more',
    advice: 'Choose another one, or ask somebody who may change vocabularies to create it.',
  },
};

function explanationOf(error: ProblemError): { title: string; advice: string } {
  const special = BY_CODE[error.code ?? ''];
  if (special) return special;
  const again = error.retryAfter
    ? `Try again in ${error.retryAfter} seconds.`
    : 'Try again in a moment.';
  switch (error.status) {
    case 400:
    case 422:
      return { title: 'That was not accepted', advice: fieldAdvice(error) };
    case 401:
      return { title: 'You are signed out', advice: 'Sign in again to go on.' };
    case 403:
      return {
        title: 'Not allowed',
        advice: 'Ask an administrator of your organisation for this permission.',
      };
    case 404:
      return { title: 'Not found', advice: 'It may have been deleted, or the address is wrong.' };
    case 409:
      return {
        title: 'That clashes with what is there',
        advice: 'Choose another name or reload to see the present state.',
      };
    case 412:
      return {
        title: 'Someone saved before you',
        advice: 'Compare both versions before you decide.',
      };
    case 413:
      return {
        title: 'Too large',
        advice: 'Split the file or ask your administrator for a higher limit.',
      };
    case 415:
      return {
        title: 'This kind of file is not understood',
        advice: 'Look at the list of formats on the import page.',
      };
    case 429:
      return { title: 'Too many requests', advice: again };
    case 502:
    case 503:
    case 504:
      return { title: 'A part of the Hub is not there right now', advice: again };
    default:
      return {
        title: 'The server could not do that',
        advice: error.traceId ? `Give your administrator this number: ${error.traceId}` : again,
      };
  }
}

function fieldAdvice(error: ProblemError): string {
  return error.errors.length > 0
    ? error.errors.map(({ field, message }) => `${field}: ${message}`).join(' · ')
    : 'Check what you entered and try again.';
}

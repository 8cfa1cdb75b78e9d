import { get, post, put, remove } from '../../api/http';
import { ProblemError, SECOND_FACTOR } from '../../api/problem';
import type { Me, OwnOrganization } from '../../api/types';
import { signInWithSecondFactor } from '../../auth/signIn';

/** The session goes on in another organisation, and the application begins anew: nothing on the page is of that one. */
export async function switchTo(slug: string): Promise<void> {
  try {
    await put('/session', { organization: slug });
  } catch (error) {
    if (error instanceof ProblemError && error.code === SECOND_FACTOR) {
      // it is asked for, and then the switch goes through
      signInWithSecondFactor();
      return;
    }
    throw error;
  }
  window.location.assign('/');
}

export const found = (name: string): Promise<OwnOrganization> =>
  post('/organizations', { name }, { idempotencyKey: crypto.randomUUID() });

/** Everything is as it was before the organisation was closed. */
export async function reopen(): Promise<void> {
  await remove('/organization/deletion');
  // what may be done counts within two seconds, and the application asks once
  for (let tries = 0; tries < 12 && !(await isOpenAgain()); tries += 1) {
    await new Promise((passed) => setTimeout(passed, 250));
  }
  window.location.assign('/');
}

/** All that may be done in one that is closed. */
const OF_CLOSED = ['organization:delete', 'profile:read'];

const isOpenAgain = async (): Promise<boolean> =>
  (await get<Me>('/me')).scopes.some((scope) => !OF_CLOSED.includes(scope));

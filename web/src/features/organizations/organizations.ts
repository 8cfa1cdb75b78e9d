import { post, put } from '../../api/http';
import type { OwnOrganization } from '../../api/types';

/** The session goes on in another organisation, and the application begins anew: nothing on the page is of that one. */
export async function switchTo(slug: string): Promise<void> {
  await put('/session', { organization: slug });
  window.location.assign('/');
}

export const found = (name: string): Promise<OwnOrganization> =>
  post('/organizations', { name }, { idempotencyKey: crypto.randomUUID() });

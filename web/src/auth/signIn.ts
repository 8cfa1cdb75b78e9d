import { csrfToken } from '../api/csrf';

const RETURN_TO = 'output-hub.return-to';
const SIGN_IN = '/oauth2/authorization/keycloak';

/** The gateway returns to `/` after sign-in; where the person wanted to go is kept here meanwhile. */
export function rememberPlace(place: string): void {
  if (place !== '/' && !place.startsWith('/sign-in')) {
    sessionStorage.setItem(RETURN_TO, place);
  }
}

export function takePlace(): string | null {
  const place = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  return place;
}

export function signIn(): void {
  window.location.assign(SIGN_IN);
}

/** The session goes on with a second factor, which alone is asked for, or set up. */
export function signInWithSecondFactor(): void {
  window.location.assign(`${SIGN_IN}?secondFactor=1`);
}

/** Keycloak shows its form of registration first. */
export function createAccount(): void {
  window.location.assign(`${SIGN_IN}?create=1`);
}

/** Through the identity provider of the address's domain, where it has one; else as everybody does. */
export function signInAs(address: string): void {
  window.location.assign(`${SIGN_IN}?address=${encodeURIComponent(address)}`);
}

/** A company's identity provider is to end its session as well: the gateway says where the browser has to go for that. */
export async function signOut(): Promise<void> {
  try {
    const answer = await fetch('/logout', {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() ?? '' },
    });
    if (answer.ok) {
      const { logoutUrl } = (await answer.json()) as { logoutUrl: string };
      window.location.assign(logoutUrl);
      return;
    }
  } catch {
    // said by the page that comes instead
  }
  submit();
}

/** What the browser itself says of a gateway that does not answer is clearer than silence. */
function submit(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const token = document.createElement('input');
  token.type = 'hidden';
  token.name = '_csrf';
  token.value = csrfToken() ?? '';
  form.append(token);
  document.body.append(form);
  form.submit();
}

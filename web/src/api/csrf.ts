/** The gateway hands the token out as a cookie that only this origin can read, and wants it back as a header. */
export function csrfToken(cookies: string = document.cookie): string | undefined {
  const pair = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : undefined;
}

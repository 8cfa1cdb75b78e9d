const url = process.env.HUB_URL ?? 'http://localhost:8080';

/** Behind the ports of a local run, where the launcher puts it. */
const mailOf = (hub: URL): string => `http://${hub.hostname}:${Number(hub.port) + 18}`;

/** Where the Hub is and who signs in. */
export const settings = {
  url,
  /** The page of the mail server. */
  mail: process.env.HUB_MAIL_URL ?? mailOf(new URL(url)),
  user: process.env.HUB_USER ?? 'owner@acme.test',
  password: process.env.HUB_PASSWORD ?? '',
  /** Of the same organisation, who may look and change nothing. */
  viewer: process.env.HUB_VIEWER ?? 'viewer@acme.test',
  viewerPassword: process.env.HUB_VIEWER_PASSWORD ?? '',
  /** Of another organisation. */
  otherUser: process.env.HUB_OTHER_USER ?? 'owner@globex.test',
  otherPassword: process.env.HUB_OTHER_PASSWORD ?? '',
  browser: process.env.HUB_BROWSER ?? '/usr/bin/chromium',
  shots: process.env.HUB_SHOTS,
  /** Whether journeys go without a mouse. */
  keyboardAlone: process.env.HUB_KEYBOARD === 'alone',
};

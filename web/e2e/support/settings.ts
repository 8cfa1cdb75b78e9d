/** Where the Hub is and who signs in. */
export const settings = {
  url: process.env.HUB_URL ?? 'http://localhost:8080',
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
};

/** Where the Hub is and who signs in. */
export const settings = {
  url: process.env.HUB_URL ?? 'http://localhost:8080',
  user: process.env.HUB_USER ?? 'owner@acme.test',
  password: process.env.HUB_PASSWORD ?? '',
  /** An OpenAI-compatible server to prompt; the journey uses the demo provider where none is given. */
  provider: process.env.HUB_PROVIDER_URL,
  browser: process.env.HUB_BROWSER ?? '/usr/bin/chromium',
  shots: process.env.HUB_SHOTS,
};

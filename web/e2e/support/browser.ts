import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { byKeyboardAlone } from './keyboard';
import { settings } from './settings';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: settings.browser,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Another than Chromium's own. */
  userAgent?: string;
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What went wrong in the page, and requests that left the origin. */
  complaints: string[];
}

export async function visit(browser: Browser, look: Look = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    ...(look.userAgent ? { userAgent: look.userAgent } : {}),
    colorScheme: look.dark ? 'dark' : 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // tsx gives functions their names by this one, which those that run within the page do not have there
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  page.setDefaultTimeout(60_000);
  if (settings.keyboardAlone) byKeyboardAlone(page);
  return { context, page, complaints: watch(page) };
}

function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 40')) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    const here = page.url().startsWith(settings.url);
    if (
      here &&
      !url.startsWith(settings.url) &&
      /^https?:/.test(url) &&
      !request.isNavigationRequest()
    ) {
      complaints.push(`a request left the Hub: ${url}`);
    }
  });
  return complaints;
}

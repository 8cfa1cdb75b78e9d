import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** A phone is lost, and its person ends the session on it from another device. */
describe('a session', { concurrency: false }, () => {
  let browser: Browser;
  let desk: Page;
  let phone: Page;
  before(async () => {
    browser = await openBrowser();
    ({ page: desk } = await visit(browser));
    ({ page: phone } = await visit(browser, { width: 390, userAgent: PHONE }));
    for (const page of [desk, phone]) {
      await page.goto(settings.url);
      await signIn(page, settings.viewer, settings.viewerPassword);
    }
  });
  after(() => browser.close());

  it('is ended from another device, and its browser has to sign in with the password', async () => {
    await desk.getByRole('button', { name: /account of/ }).click();
    await desk.getByRole('menuitem', { name: 'Sessions' }).click();
    await desk.getByText('this one').waitFor();
    const lost = desk.getByRole('listitem').filter({ hasText: 'Mobile Safari on iPhone' }).first();
    assert.deepEqual(await violations(desk), []);
    await lost.getByRole('button', { name: /^End/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await desk.getByText('Mobile Safari on iPhone is signed out').waitFor();

    const ended = Date.now();
    const asked = async (page: Page): Promise<number> =>
      (await page.request.get(`${settings.url}/api/v1/me`)).status();
    // two seconds; more where the machine is busy
    while ((await asked(phone)) !== 401) assert.ok(Date.now() - ended < 10_000);
    assert.equal(await asked(desk), 200);
    await phone.goto(settings.url);
    await phone.getByRole('button', { name: 'Sign in' }).click();
    await phone.locator('#username').waitFor();
  });
});

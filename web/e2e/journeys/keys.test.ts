import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const name = `robot ${Date.now().toString(36)}`;

const asked = (path: string, headers: Record<string, string>, body?: unknown): Promise<Response> =>
  fetch(`${settings.url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** A program comes in by a key that a person made, and out when the person says so. */
describe('an API key', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  let key = '';
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page);
  });
  after(() => browser.close());

  it('is made with what it may do, and shown once', async () => {
    await page.goto(`${settings.url}/api-keys`);
    await page.getByRole('button', { name: 'Make a key' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Make a key' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('checkbox', { name: 'read outputs' }).check();
    await dialog.getByRole('checkbox', { name: 'read profile' }).check();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Make', exact: true }).click();
    const shown = page.getByRole('dialog', { name: 'Copy your key now' });
    key = (await shown.getByTestId('key').locator('code').innerText()).trim();
    assert.match(key, /^hub_[0-9A-Za-z]{42}$/);
    assert.deepEqual(await violations(page), []);
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('region', { name }).getByText('never used').waitFor();
    assert.ok(!(await page.content()).includes(key));
  });

  it('lets a program read by either header, and do nothing else', async () => {
    const bearer = { Authorization: `Bearer ${key}` };
    const me = (await (await asked('/me', bearer)).json()) as { scopes: string[] };
    assert.deepEqual(me.scopes, ['outputs:read', 'profile:read']);
    assert.equal((await asked('/outputs', { 'X-Api-Key': key })).status, 200);
    assert.equal((await asked('/conversations', bearer)).status, 403);
    assert.equal((await asked('/outputs', bearer, { content: 'by a program' })).status, 403);
    const child = { name: 'child', scopes: ['outputs:read'] };
    assert.equal((await asked('/api-keys', bearer, child)).status, 403);
  });

  it('is found with its last use, and revoked within two seconds', async () => {
    await page.reload();
    const card = page.getByRole('region', { name });
    await card.getByText(/used/).waitFor();
    await card.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(`${name} revoked`).waitFor();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.equal((await asked('/me', { 'X-Api-Key': key })).status, 401);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { APIResponse, Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's organisations. */
const name = `Initech ${Date.now().toString(36)}`;
const slug = name.toLowerCase().replace(' ', '-');
const secret = `stapler ${slug}`;

interface Me {
  organization: { slug: string };
  organizations: { slug: string; roles: string[] }[];
  roles: string[];
}

/** As the page's scripts ask, of the organisation that is named, or else where the session is. */
const asked = (page: Page, path: string, organization?: string): Promise<APIResponse> =>
  page.request.get(`${settings.url}/api/v1${path}`, {
    ...(organization ? { headers: { 'Hub-Organization': organization } } : {}),
  });

const openMenu = async (page: Page): Promise<void> =>
  page.getByRole('button', { name: /account of/ }).click();

/** Somebody who may only look in one organisation founds another, and is somebody else there. */
describe('a second organisation', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  let stranger: Page;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page, settings.viewer, settings.viewerPassword);
    ({ page: stranger } = await visit(browser));
    await stranger.goto(settings.url);
    await signIn(stranger, settings.otherUser, settings.otherPassword);
  });
  after(() => browser.close());

  it('is founded from the menu, and begins empty', async () => {
    await openMenu(page);
    await page.getByRole('menuitem', { name: 'New organisation' }).click();
    const dialog = page.getByRole('dialog', { name: 'New organisation' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Found it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Capture' }).first().waitFor();
    const me = (await (await asked(page, '/me')).json()) as Me;
    assert.equal(me.organization.slug, slug);
    assert.deepEqual(me.roles, ['owner']);
    assert.deepEqual(me.organizations.find((one) => one.slug === 'acme')?.roles, ['viewer']);
    const outputs = (await (await asked(page, '/outputs')).json()) as { items: unknown[] };
    assert.deepEqual(outputs.items, []);
  });

  it('keeps what is made there from its own other one, and from everybody else', async () => {
    await page.goto(`${settings.url}/capture`);
    const token = (await page.context().cookies()).find((one) => one.name === 'XSRF-TOKEN');
    const made = await page.request.post(`${settings.url}/api/v1/outputs`, {
      data: { title: secret, content: secret },
      headers: { 'X-XSRF-TOKEN': token?.value ?? '' },
    });
    assert.equal(made.status(), 201);
    const { id } = (await made.json()) as { id: string };
    assert.equal((await asked(page, `/outputs/${id}`)).status(), 200);
    assert.equal((await asked(page, `/outputs/${id}`, 'acme')).status(), 404);
    assert.equal((await asked(stranger, `/outputs/${id}`)).status(), 404);
    const refused = await asked(stranger, `/outputs/${id}`, slug);
    assert.equal(refused.status(), 403);
    assert.equal(((await refused.json()) as { code: string }).code, 'organization-not-yours');
    assert.ok(!(await (await asked(stranger, '/organizations')).text()).includes(slug));
  });

  it('is left for the other one by the menu, where the person may only look again', async () => {
    await page.goto(`${settings.url}/outputs`);
    await page.getByText(secret).first().waitFor();
    await openMenu(page);
    assert.deepEqual(await violations(page), []);
    await page.getByRole('menuitemradio', { name: /^Acme/ }).click();
    await page.waitForURL(`${settings.url}/`);
    await page.getByRole('link', { name: 'Outputs' }).first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Capture' }).count(), 0);
    const me = (await (await asked(page, '/me')).json()) as Me;
    assert.equal(me.organization.slug, 'acme');
    await page.goto(`${settings.url}/outputs?filter=${JSON.stringify({ q: slug })}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    assert.equal(await page.getByText(secret).count(), 0);
  });
});

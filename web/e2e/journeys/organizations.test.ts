import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { APIResponse, Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { linkMailedTo } from '../support/mail';
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

/** Who is invited registers, joins, gets another role, and is removed again. */
describe('somebody who is invited', { concurrency: false }, () => {
  const email = `${slug}-ana@initech.test`;
  const password = 'correct horse battery';
  let browser: Browser;
  let owner: Page;
  let ana: Page;

  const writes = async (): Promise<number> => {
    const token = (await ana.context().cookies()).find((one) => one.name === 'XSRF-TOKEN');
    const answer = await ana.request.post(`${settings.url}/api/v1/outputs`, {
      data: { title: 'By Ana', content: 'By Ana' },
      headers: { 'X-XSRF-TOKEN': token?.value ?? '', 'Hub-Organization': slug },
    });
    return answer.status();
  };

  /** Until it counts, which it does within two seconds. */
  const within = async (what: () => Promise<number>, expected: number): Promise<void> => {
    const began = Date.now();
    let found = await what();
    while (found !== expected && Date.now() - began < 2000) found = await what();
    assert.equal(found, expected);
  };

  before(async () => {
    browser = await openBrowser();
    ({ page: owner } = await visit(browser));
    await owner.goto(settings.url);
    await signIn(owner, settings.viewer, settings.viewerPassword);
    await openMenu(owner);
    await owner.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
    await owner.getByRole('link', { name: 'Capture' }).first().waitFor();
    ({ page: ana } = await visit(browser));
  });
  after(() => browser.close());

  it('gets a mail whose link shows who asks, after registering', async () => {
    await owner.goto(`${settings.url}/members`);
    await owner.getByRole('button', { name: 'Invite people' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Invite people' });
    await dialog.getByRole('textbox', { name: 'Addresses' }).fill(`Ana Lima <${email}>\nnonsense`);
    await dialog.getByRole('combobox', { name: 'Role' }).click();
    await owner.getByRole('option', { name: 'editor' }).click();
    assert.deepEqual(await violations(owner), []);
    await dialog.getByRole('button', { name: 'Invite 2' }).click();
    await dialog.getByText('1 person invited by mail.').waitFor();
    await dialog.getByText(/^nonsense: /).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await owner.getByText(email).waitFor();

    await ana.goto(await linkMailedTo(email, `${settings.url}/invitations/`));
    await ana.getByRole('button', { name: 'Sign in' }).click();
    await ana.getByRole('link', { name: 'Register' }).click();
    await ana.locator('#email').fill(email);
    await ana.locator('#firstName').fill('Ana');
    await ana.locator('#lastName').fill('Lima');
    await ana.locator('[type="submit"]').first().click();
    await ana.goto(await linkMailedTo(email, new URL(ana.url()).origin));
    // the password is asked for once the address is known to be theirs
    const asks = ana.locator('#password-new');
    const arrived = ana.getByRole('heading', { name, level: 2 });
    await asks.or(arrived).first().waitFor();
    if (await asks.isVisible()) {
      await asks.fill(password);
      await ana.locator('#password-confirm').fill(password);
      await ana.locator('[type="submit"]').first().click();
    }
    await arrived.waitFor();
    await ana.getByText(/asks you to join, as editor/).waitFor();
    assert.deepEqual(await violations(ana), []);
  });

  it('accepts, and is there with the role that was offered', async () => {
    await ana.getByRole('button', { name: 'Accept and go there' }).click();
    await ana.getByRole('link', { name: 'Capture' }).first().waitFor();
    const me = (await (await asked(ana, '/me')).json()) as Me;
    assert.equal(me.organization.slug, slug);
    assert.deepEqual(me.roles, ['editor']);
    assert.equal(await writes(), 201);
  });

  it('may look alone once the role is another', async () => {
    await owner.goto(`${settings.url}/members`);
    const row = owner.getByRole('listitem').filter({ hasText: email });
    await row.getByRole('combobox', { name: 'Role' }).click();
    await owner.getByRole('option', { name: 'viewer', exact: true }).click();
    await owner.getByText('Ana Lima is viewer now').waitFor();
    await within(writes, 403);
  });

  it('gets a role of the organisation’s own', async () => {
    await owner.goto(`${settings.url}/roles`);
    await owner.getByRole('button', { name: 'New role' }).click();
    const dialog = owner.getByRole('dialog', { name: 'New role' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Scribe');
    await dialog.getByRole('checkbox', { name: 'read outputs' }).check();
    await dialog.getByRole('checkbox', { name: 'write outputs' }).check();
    assert.deepEqual(await violations(owner), []);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await owner.getByRole('heading', { name: 'Scribe' }).waitFor();
    await owner.goto(`${settings.url}/members`);
    const row = owner.getByRole('listitem').filter({ hasText: email });
    await row.getByRole('combobox', { name: 'Role' }).click();
    await owner.getByRole('option', { name: 'Scribe' }).click();
    await owner.getByText('Ana Lima is Scribe now').waitFor();
    await within(writes, 201);
    assert.equal((await asked(ana, '/prompts', slug)).status(), 403);
  });

  it('may do what a group gives for as long as they are in it', async () => {
    const reads = async (): Promise<number> => (await asked(ana, '/prompts', slug)).status();
    await owner.goto(`${settings.url}/groups`);
    await owner.getByRole('button', { name: 'New group' }).click();
    const dialog = owner.getByRole('dialog', { name: 'New group' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Readers');
    await dialog.getByRole('combobox', { name: 'Roles' }).click();
    await owner.getByRole('option', { name: 'viewer', exact: true }).click();
    assert.deepEqual(await violations(owner), []);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await owner.getByRole('combobox', { name: 'Add a member' }).fill('lima');
    await owner.getByRole('option', { name: /^Ana Lima/ }).click();
    const out = owner.getByRole('button', { name: 'Take Ana Lima out' });
    await out.waitFor();
    await within(reads, 200);
    const me = (await (await asked(ana, '/me', slug)).json()) as { groups: { name: string }[] };
    assert.deepEqual(
      me.groups.map((group) => group.name),
      ['Readers'],
    );
    assert.deepEqual(await violations(owner), []);
    await out.click();
    await out.waitFor({ state: 'detached' });
    await within(reads, 403);
    await owner.goto(`${settings.url}/members`);
  });

  it('is out once removed, and belongs nowhere', async () => {
    const row = owner.getByRole('listitem').filter({ hasText: email });
    await row.getByRole('button', { name: 'More for Ana Lima' }).click();
    await owner.getByRole('menuitem', { name: 'Remove' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Remove Ana Lima?' });
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    await within(async () => (await asked(ana, '/me', slug)).status(), 403);
    await ana.goto(settings.url);
    await ana.getByRole('heading', { name: 'Where do you belong?' }).waitFor();
    assert.deepEqual(await violations(ana), []);
  });
});

/** Closed at once for everybody but those who may take it back, and open again when they do. */
describe('an organisation that is deleted', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page, settings.viewer, settings.viewerPassword);
    await openMenu(page);
    await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('link', { name: 'Capture' }).first().waitFor();
  });
  after(() => browser.close());

  it('is closed once its short name was typed, and is as it was when that is taken back', async () => {
    await page.goto(`${settings.url}/organization`);
    await page.getByRole('button', { name: `Delete ${name}` }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await dialog.getByRole('textbox').fill(slug);
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    const takeBack = page.getByRole('button', { name: 'Take the deletion back' });
    await takeBack.waitFor();
    assert.deepEqual(await violations(page), []);
    // what may be done counts within two seconds
    const began = Date.now();
    let status = 200;
    while (status === 200 && Date.now() - began < 4000) {
      status = (await asked(page, '/outputs', slug)).status();
    }
    assert.equal(status, 403);

    await takeBack.click();
    await page.getByRole('link', { name: 'Capture' }).first().waitFor();
    await page.goto(`${settings.url}/outputs`);
    await page.getByText(secret).first().waitFor();
  });
});

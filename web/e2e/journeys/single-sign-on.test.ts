import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { closeCompany, company, openCompany } from '../support/company';
import { linkMailedTo } from '../support/mail';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

const suffix = Date.now().toString(36);
const group = `Engineers ${suffix}`;
const provisioned = `Divers ${suffix}`;

interface Me {
  roles: string[];
  groups: { name: string }[];
  organization: { slug: string };
}

/** An owner sets their company's sign-in up, and somebody of it comes in by it. */
describe('single sign-on', { concurrency: false }, () => {
  let browser: Browser;
  let owner: Page;
  let ana: Page;

  const send = async (method: string, path: string, data?: unknown): Promise<unknown> => {
    const token = (await owner.context().cookies()).find((one) => one.name === 'XSRF-TOKEN');
    const address = path.startsWith('/scim/') ? path : `/api/v1${path}`;
    const answer = await owner.request.fetch(`${settings.url}${address}`, {
      method,
      ...(data ? { data } : {}),
      headers: { 'X-XSRF-TOKEN': token?.value ?? '', 'If-Match': '*' },
    });
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  };

  /** Also what an earlier run that failed left. */
  const clear = async (): Promise<void> => {
    for (const path of ['/identity-providers', '/domains']) {
      const { items } = (await send('GET', `${path}?limit=200`)) as {
        items: { id: string; name: string }[];
      };
      for (const { id, name } of items) {
        if (name === 'Company' || name === company.domain) await send('DELETE', `${path}/${id}`);
      }
    }
    const { items } = (await send('GET', `/members?q=${company.email}`)) as {
      items: { id: string }[];
    };
    for (const { id } of items) await send('DELETE', `/members/${id}`);
    const filter = encodeURIComponent(`userName eq "${company.email}"`);
    const { Resources: awaited } = (await send('GET', `/scim/v2/Users?filter=${filter}`)) as {
      Resources: { id: string }[];
    };
    for (const { id } of awaited) await send('DELETE', `/scim/v2/Users/${id}`);
    const { items: keys } = (await send('GET', '/api-keys?scope=scim:write&limit=200')) as {
      items: { id: string; name: string }[];
    };
    for (const { id, name } of keys) {
      if (name.startsWith('Directory ')) await send('DELETE', `/api-keys/${id}`);
    }
  };

  before(async () => {
    await openCompany();
    browser = await openBrowser();
    ({ page: owner } = await visit(browser));
    await owner.goto(settings.url);
    await signIn(owner);
    await clear();
    await send('POST', '/groups', { name: group });
    ({ page: ana } = await visit(browser, { width: 390 }));
  });
  after(async () => {
    await clear();
    await browser.close();
    await closeCompany();
  });

  it('is set up for a domain, tested and switched on', async () => {
    await owner.goto(`${settings.url}/single-sign-on`);
    await owner.getByRole('textbox', { name: 'Domain' }).fill(company.domain);
    await owner.getByRole('button', { name: 'Add domain' }).click();
    const domain = owner.getByRole('group', { name: company.domain });
    await domain.getByRole('button', { name: 'Verify' }).click();
    await domain.getByText('verified', { exact: true }).waitFor();

    await owner.getByRole('button', { name: 'New provider' }).click();
    const dialog = owner.getByRole('dialog', { name: 'New provider' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Company');
    await dialog.getByRole('textbox', { name: 'Discovery address' }).fill(company.discovery);
    await dialog.getByRole('textbox', { name: 'Client ID' }).fill(company.client);
    await dialog.getByLabel('Client secret').fill(company.secret);
    await dialog.getByRole('combobox', { name: 'For the domains' }).click();
    await owner.getByRole('option', { name: company.domain }).click();
    await dialog.getByRole('textbox', { name: 'Claim or attribute' }).fill('groups');
    await dialog.getByRole('button', { name: 'Add a rule' }).click();
    await dialog.getByRole('textbox', { name: 'Value' }).fill('eng');
    await dialog.getByRole('combobox', { name: 'Gives' }).click();
    await owner.getByRole('option', { name: `group ${group}` }).click();
    assert.deepEqual(await violations(owner), []);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });

    const card = owner.getByRole('group', { name: 'Company', exact: true });
    await card.getByRole('button', { name: 'Test Company' }).click();
    await card.getByText('It is what it is said to be.').waitFor();
    await card.getByRole('button', { name: 'Switch on' }).click();
    await card.getByText('active', { exact: true }).waitFor();
    assert.deepEqual(await violations(owner), []);
  });

  it('lets the directory say who belongs here, by a key of its own', async () => {
    const section = owner.getByRole('region', { name: 'Provisioning by SCIM' });
    await section.getByRole('button', { name: 'Make a key for the directory' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Make a key' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(`Directory ${suffix}`);
    await dialog.getByRole('button', { name: 'Make', exact: true }).click();
    const shown = owner.getByRole('dialog', { name: 'Copy your key now' });
    const key = (await shown.getByTestId('key').locator('code').innerText()).trim();
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    await section.getByRole('region', { name: `Directory ${suffix}` }).waitFor();

    const directory = async (path: string, body: unknown): Promise<{ id: string }> => {
      const answer = await fetch(`${settings.url}/scim/v2${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/scim+json' },
        body: JSON.stringify(body),
      });
      assert.equal(answer.status, 201, await answer.clone().text());
      return (await answer.json()) as { id: string };
    };
    const { id } = await directory('/Users', { userName: company.email, externalId: suffix });
    await directory('/Groups', { displayName: provisioned, members: [{ value: id }] });
    assert.deepEqual(await violations(owner), []);
  });

  it('leads somebody of the domain there, who is a member then, in the groups that were mapped and provisioned', async () => {
    await ana.goto(settings.url);
    await ana.getByRole('button', { name: 'Use your company’s sign-in' }).click();
    await ana.getByRole('textbox', { name: 'Your address at work' }).fill(company.email);
    assert.deepEqual(await violations(ana), []);
    await ana.getByRole('button', { name: 'Go on' }).click();
    await ana.waitForURL(/\/realms\/company\//);
    await ana.locator('#username').fill(company.user);
    await ana.locator('#password').fill(company.password);
    await ana.locator('#kc-login').click();
    await ana.waitForURL(/\/realms\/output-hub\//);
    // only the mail that goes there proves an address
    await ana.goto(await linkMailedTo(company.email, new URL(ana.url()).origin));
    await ana.getByRole('button', { name: 'Open menu' }).waitFor();
    const me = (await (await ana.request.get(`${settings.url}/api/v1/me`)).json()) as Me;
    assert.equal(me.organization.slug, 'acme');
    assert.deepEqual(me.groups.map(({ name }) => name).sort(), [provisioned, group]);
    assert.deepEqual(me.roles, ['viewer']);
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('single sign-on, to an owner', () => {
  const hub = startHub('owner');

  it('begins with a domain that DNS proves', async () => {
    const { user } = open('/single-sign-on');
    await user.type(await screen.findByRole('textbox', { name: 'Domain' }), 'acme.test');
    await user.click(screen.getByRole('button', { name: 'Add domain' }));
    const domain = await screen.findByRole('group', { name: 'acme.test' });
    expect(within(domain).getByText('output-hub-domain=0123')).toBeVisible();
    await user.click(within(domain).getByRole('button', { name: 'Verify' }));
    expect(await within(domain).findByText('verified')).toBeVisible();
  });

  it('says where it was typed that something is no domain', async () => {
    const { user } = open('/single-sign-on');
    await user.type(await screen.findByRole('textbox', { name: 'Domain' }), 'acme');
    await user.click(screen.getByRole('button', { name: 'Add domain' }));
    expect(await screen.findByText('is no domain like example.org')).toBeVisible();
  });

  it('goes on with a provider that is tested before it counts', async () => {
    const { user } = open('/single-sign-on');
    await user.click(await screen.findByRole('button', { name: 'New provider' }));
    const dialog = screen.getByRole('dialog', { name: 'New provider' });
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Company');
    const address = within(dialog).getByRole('textbox', { name: 'Discovery address' });
    await user.type(address, 'https://login.acme.test/.well-known/openid-configuration');
    await user.type(within(dialog).getByLabelText('Client secret'), 'shh');
    await user.type(within(dialog).getByRole('textbox', { name: 'Claim or attribute' }), 'groups');
    await user.click(within(dialog).getByRole('button', { name: 'Add a rule' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Value' }), 'eng');
    await user.click(within(dialog).getByRole('combobox', { name: 'Gives' }));
    expect(screen.queryByRole('option', { name: 'role owner' })).toBeNull();
    await user.click(screen.getByRole('option', { name: 'role editor' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    const card = await screen.findByRole('group', { name: 'Company' });
    expect(within(card).getByText('draft')).toBeVisible();
    expect(within(card).queryByRole('button', { name: 'Switch on' })).toBeNull();
    expect(hub.store.identityProviders.at(-1)?.mapping.rules).toEqual([
      { value: 'eng', role: 'editor', group: null },
    ]);
    await user.click(within(card).getByRole('button', { name: 'Test Company' }));
    expect(await within(card).findByText(/It is what it is said to be/)).toBeVisible();
    await user.click(await within(card).findByRole('button', { name: 'Switch on' }));
    expect(await within(card).findByText('active')).toBeVisible();
  });

  it('gives the company’s directory a key of the organisation, shows it once and takes it back', async () => {
    const { user } = open('/single-sign-on');
    const section = await screen.findByRole('region', { name: 'Provisioning by SCIM' });
    expect(within(section).getByText(`${window.location.origin}/scim/v2`)).toBeVisible();
    expect(await within(section).findByText('No directory has a key yet.')).toBeVisible();
    await user.click(within(section).getByRole('button', { name: 'Make a key for the directory' }));
    const dialog = screen.getByRole('dialog', { name: 'Make a key' });
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Make' }));
    const shown = await screen.findByRole('dialog', { name: 'Copy your key now' });
    expect(within(shown).getByText('hub_0123456789')).toBeVisible();
    await user.click(within(shown).getByRole('button', { name: 'I have copied it' }));
    expect(hub.store.apiKeys).toMatchObject([
      { scopes: ['scim:write'], owner: { organization: hub.store.me?.organization.id } },
    ]);

    const card = await screen.findByRole('region', { name: 'Company directory' });
    expect(within(card).getByText(/never used/)).toBeVisible();
    await user.click(within(card).getByRole('button', { name: 'Revoke' }));
    const asked = await screen.findByRole('dialog', { name: 'Revoke Company directory?' });
    await user.click(within(asked).getByRole('button', { name: 'Revoke' }));
    expect(await within(section).findByText('No directory has a key yet.')).toBeVisible();
    expect(hub.store.apiKeys).toEqual([]);
  });
});

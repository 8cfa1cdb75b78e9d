import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit, type Visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);
const label = `live-${run}`;

/** From the first version to a label that demanded a finished checklist. */
describe('a prompt', { concurrency: false }, () => {
  let browser: Browser;
  let visitor: Visit;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    page = visitor.page;
    await page.goto(`${settings.url}/prompts`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page);
  });
  after(async () => {
    await browser.close();
  });

  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const tab = (name: string | RegExp) => page.getByRole('tab', { name });

  it('is demanded to be checked before a label leads to it', async () => {
    await page.goto(`${settings.url}/qa-checklist`);
    await heading('Checklist').waitFor();
    await page.getByRole('textbox', { name: 'Another label' }).fill(label);
    await page.getByRole('button', { name: 'Demand', exact: true }).click();
    await page.getByRole('switch', { name: label, checked: true }).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('is written as a chat of two turns', async () => {
    await page.goto(`${settings.url}/prompts/create`);
    await page.getByRole('textbox', { name: 'Title' }).fill(`Hive inspection ${run}`);
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Chat: several turns' }).click();
    await page.getByRole('textbox', { name: 'What turn 1 says' }).fill('You keep bees.');
    await page.getByRole('textbox', { name: 'What turn 2 says' }).fill('Inspect {{hive}}.');
    await page
      .getByRole('group', { name: 'hive' })
      .getByRole('textbox', { name: 'Default' })
      .fill('the first one');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await heading(`Hive inspection ${run}`).waitFor();
  });

  it('reads with its variables filled in', async () => {
    await tab('Try').click();
    await page.getByRole('button', { name: 'Show the filled-in text' }).click();
    await page.getByText('Inspect the first one.').waitFor();
  });

  it('is kept from the label, which says what is missing and leads there', async () => {
    await tab('Checks').click();
    const added = page.getByRole('textbox', { name: 'Add a check for this version' });
    await added.fill(`Read aloud ${run}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('listitem', { name: `Read aloud ${run}: Open` }).waitFor();
    await tab(/^Versions/).click();
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Label version 1' });
    await dialog.getByRole('combobox', { name: 'Label' }).fill(label);
    await dialog.getByText(new RegExp(`Missing: .*Read aloud ${run}`)).waitFor();
    await dialog.getByRole('button', { name: 'Open checks' }).click();
    await page.getByRole('listitem', { name: `Read aloud ${run}: Open` }).waitFor();
  });

  it('is checked, each with its result', async () => {
    const open = page.getByRole('button', { name: /^Tick off: / });
    await open.first().waitFor();
    for (let left = await open.count(); left > 0; left--) {
      await open.first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Note' }).fill('In the garden');
      await dialog.getByRole('button', { name: 'Tick off' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: /^Take back: / })
        .first()
        .waitFor();
    }
    await page.getByRole('listitem', { name: `Read aloud ${run}: Passed` }).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('gets the label', async () => {
    await tab(/^Versions/).click();
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Label version 1' });
    await dialog.getByRole('combobox', { name: 'Label' }).fill(label);
    await dialog.getByRole('button', { name: 'Set label' }).click();
    await page.locator('header').getByText(`${label}: v1`).waitFor();
    const history = page.getByRole('region', { name: 'Label history' });
    await history.getByText(new RegExp(`${label} was set on version 1 .* by you`)).waitFor();
  });

  it('keeps the settings that models are asked with', async () => {
    await tab('Edit').click();
    await page.getByText('Model settings').first().click();
    await page.getByRole('spinbutton', { name: 'Temperature' }).fill('0.2');
    await page.getByRole('textbox', { name: 'Stop words' }).fill('END');
    await page.getByRole('textbox', { name: 'What did you change, and why?' }).fill('Calmer');
    await page.getByRole('button', { name: 'Save as new version' }).click();
    // the form says the same line of settings before they are saved
    await page.getByRole('tab', { name: 'Prompt', selected: true }).waitFor();
    await page.getByText('temperature 0.2 · stops at END').waitFor();
    await tab(/^Versions/).click();
    await page.getByText(/Calmer · .* by you/).waitFor();
  });

  it('tells how good each version was', async () => {
    await tab('Results').click();
    await page
      .getByRole('heading', { name: 'It led to nothing yet' })
      .or(page.getByRole('region', { name: 'Results by version' }))
      .waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('is filed in a folder and found there', async () => {
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Details' });
    await dialog.getByRole('combobox', { name: 'Folder' }).fill(`bees-${run}/hives`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${settings.url}/prompts`);
    const folders = page.getByRole('navigation', { name: 'Folders' });
    await folders.getByRole('button', { name: new RegExp(`^bees-${run}`) }).click();
    await page.getByRole('link', { name: new RegExp(`Hive inspection ${run}`) }).waitFor();
    assert.deepEqual(await violations(page), []);
  });

  it('is archived, and shown to whoever asks for it', async () => {
    await page.getByRole('checkbox', { name: `Select Hive inspection ${run}` }).click();
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await page
      .getByRole('link', { name: new RegExp(`Hive inspection ${run}`) })
      .waitFor({ state: 'detached' });
    await page.goto(`${settings.url}/prompts`);
    await page.getByRole('button', { name: 'Archived', exact: true }).click();
    await page.getByRole('link', { name: new RegExp(`Hive inspection ${run}`) }).waitFor();
    assert.deepEqual(visitor.complaints, []);
  });
});

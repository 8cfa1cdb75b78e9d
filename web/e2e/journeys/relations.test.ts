import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit, type Visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

/** Two runs against one Hub do not see each other's records. */
const run = Date.now().toString(36);
const title = `Kiln ${run}`;

/** An output gets all that it hangs together with, made or found in place, and is reached back from each. */
describe('an output and what it relates to', { concurrency: false }, () => {
  let browser: Browser;
  let visitor: Visit;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    await visitor.page.goto(`${settings.url}/capture`);
    await signIn(visitor.page);
  });
  after(() => browser.close());

  const page = () => visitor.page;
  const heading = (name: string) => page().getByRole('heading', { level: 1, name });
  const region = (name: string) => page().getByRole('region', { name });
  const relations = async (): Promise<void> => {
    await page().getByRole('link', { name: title }).first().click();
    await heading(title).waitFor();
    await page().getByRole('tab', { name: 'Relations & terms' }).click();
  };
  const create = async (field: string, kind: string, name: string, text: string) => {
    await page().getByRole('combobox', { name: field, exact: true }).fill(name);
    await page()
      .getByRole('option', { name: `Create the ${kind} “${name}”…` })
      .click();
    const drawer = page().getByRole('dialog', { name: `New ${kind}` });
    await drawer.getByRole('textbox', { name: /^(Template|Instructions|Text)$/ }).fill(text);
    await drawer.getByRole('button', { name: 'Create and choose' }).click();
    await drawer.waitFor({ state: 'detached' });
  };

  it('gets a prompt and an agent that are made in place', async () => {
    await page().getByRole('textbox', { name: 'Title' }).fill(title);
    await page().getByRole('textbox', { name: 'Output', exact: true }).click();
    await page().keyboard.insertText('Fire it slowly.');
    await page()
      .getByRole('button', { name: /^Save output/ })
      .click();
    await heading(title).waitFor();
    await page().getByRole('tab', { name: 'Relations & terms' }).click();
    await page().getByRole('textbox', { name: 'Notes' }).fill('typed before');
    await create('Prompt', 'prompt', `Ask a potter ${run}`, 'How do I fire clay?');
    await create('Agent', 'agent', `Potter ${run}`, 'You are a potter.');
    assert.equal(await page().getByRole('textbox', { name: 'Notes' }).inputValue(), 'typed before');
    assert.deepEqual(await violations(page()), []);
    await page().getByRole('button', { name: 'Save', exact: true }).click();
    await page()
      .getByRole('link', { name: new RegExp(`Ask a potter ${run}.*version 1`) })
      .waitFor();
  });

  it('gets two files', async () => {
    await page()
      .getByLabel('Files to add')
      .setInputFiles(
        ['glaze.txt', 'firing.md'].map((name) => ({
          name,
          mimeType: 'text/plain',
          buffer: Buffer.from(`${name} of ${run}`),
        })),
      );
    await region('Files')
      .getByRole('button', { name: /^firing\.md/ })
      .waitFor();
    await region('Files').getByRole('button', { name: 'Unlink: glaze.txt' }).click();
    await page().getByRole('button', { name: 'Undo' }).click();
    await region('Files')
      .getByRole('button', { name: /^glaze\.txt/ })
      .waitFor();
  });

  it('gets an output that is made from it', async () => {
    await page().getByRole('button', { name: 'Add to “Based on this”' }).click();
    await create('An output to link', 'output', `Glaze ${run}`, 'Dip it twice.');
    await page().getByRole('button', { name: 'Link', exact: true }).click();
    await region('Based on this')
      .getByRole('link', { name: `Glaze ${run}` })
      .click();
    await heading(`Glaze ${run}`).waitFor();
    await page().getByRole('tab', { name: 'Relations & terms' }).click();
    await relations();
  });

  it('is reached back from its prompt, and from the list of all outputs of that', async () => {
    await page()
      .getByRole('link', { name: new RegExp(`Ask a potter ${run}`) })
      .click();
    await heading(`Ask a potter ${run}`).waitFor();
    await page().getByRole('tab', { name: 'Relations' }).click();
    await region('Outputs of it')
      .getByRole('link', { name: /^All 1/ })
      .click();
    await page()
      .getByRole('button', { name: `Prompt “Ask a potter ${run}”` })
      .waitFor();
    await page().getByText('1 output', { exact: true }).waitFor();
    await relations();
  });

  it('is reached back from its agent, which takes the prompt as well', async () => {
    await page()
      .getByRole('link', { name: new RegExp(`Potter ${run} Agent`) })
      .click();
    await heading(`Potter ${run}`).waitFor();
    await region('Outputs').getByRole('link', { name: title }).waitFor();
    await page().getByRole('button', { name: 'Add to “Prompts it uses”' }).click();
    await page().getByRole('combobox', { name: 'A prompt to link' }).fill(`potter ${run}`);
    await page()
      .getByRole('option', { name: `Ask a potter ${run}` })
      .first()
      .click();
    await page().getByRole('button', { name: 'Link', exact: true }).click();
    await region('Prompts it uses')
      .getByRole('link', { name: `Ask a potter ${run}` })
      .waitFor();
    assert.deepEqual(await violations(page()), []);
  });

  it('puts the prompts of the agent in order by dragging', async () => {
    await page().getByRole('button', { name: 'Add to “Prompts it uses”' }).click();
    await create('A prompt to link', 'prompt', `Ask a glazier ${run}`, 'How do I cut glass?');
    await page().getByRole('button', { name: 'Link', exact: true }).click();
    const rows = region('Prompts it uses').getByRole('listitem');
    await rows
      .nth(1)
      .getByRole('link', { name: `Ask a glazier ${run}` })
      .waitFor();
    const from = await rows.nth(1).locator('[data-handle]').boundingBox();
    const to = await rows.nth(0).boundingBox();
    assert.ok(from && to);
    await page().mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page().mouse.down();
    await page().mouse.move(from.x + from.width / 2, to.y + 4, { steps: 8 });
    await page().mouse.up();
    await rows
      .nth(0)
      .getByRole('link', { name: `Ask a glazier ${run}` })
      .waitFor();
    await page().getByText('Order changed').waitFor();
    await page().reload();
    await rows
      .nth(0)
      .getByRole('link', { name: `Ask a glazier ${run}` })
      .waitFor();
  });

  it('is changed beside its agent', async () => {
    await region('Outputs')
      .getByRole('button', { name: `Look at: ${title}` })
      .click();
    const drawer = page().getByRole('dialog', { name: title });
    await drawer.getByRole('button', { name: 'Change it here' }).click();
    const notes = drawer.getByRole('textbox', { name: 'Notes' });
    assert.equal(await notes.inputValue(), 'typed before');
    await notes.fill('changed beside its agent');
    assert.deepEqual(await violations(page()), []);
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.getByRole('button', { name: 'Change it here' }).waitFor();
    await drawer.getByRole('button', { name: 'Close' }).click();
    await region('Outputs').getByRole('link', { name: title }).click();
    await heading(title).waitFor();
    await page().getByRole('tab', { name: 'Relations & terms' }).click();
    await page().getByText('changed beside its agent').waitFor();
    assert.deepEqual(visitor.complaints, []);
  });
});

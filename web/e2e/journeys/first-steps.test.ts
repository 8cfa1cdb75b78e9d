import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';

const TAGGED = 'outputs?terms.tags=any:example&limit=50';

interface Listed {
  items: { id: string; title: string; version: number }[];
}

/** The first minutes: examples come, one is found and kept, the others go. */
describe('the first steps', { concurrency: false }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser));
    await page.goto(settings.url);
    await signIn(page, settings.otherUser, settings.otherPassword);
  });
  after(() => browser.close());

  const examples = async (): Promise<Listed['items']> => {
    const answer = await page.request.get(`${settings.url}/api/v1/${TAGGED}`);
    return ((await answer.json()) as Listed).items;
  };

  it('bring examples of every kind, whole', async () => {
    await page.goto(`${settings.url}/?steps=`);
    await page.getByRole('button', { name: 'Try with examples' }).click();
    await page.getByText('Examples are in your library').waitFor({ timeout: 90_000 });
    assert.deepEqual(await violations(page), []);
    assert.equal((await examples()).length, 5);
    const imports = await page.request.get(`${settings.url}/api/v1/imports?limit=1`);
    const { items } = (await imports.json()) as {
      items: {
        counts: Record<string, { new: number; unchanged: number; skipped: number }>;
        problems: number;
      }[];
    };
    const counts = Object.entries(items[0]?.counts ?? {});
    assert.deepEqual(
      counts.filter(([, { skipped }]) => skipped > 0),
      [],
    );
    for (const kind of ['terms', 'snippets', 'prompts', 'agents', 'conversations', 'outputs']) {
      assert.ok(
        counts.some(([counted, tally]) => counted === kind && tally.new + tally.unchanged > 0),
        kind,
      );
    }
  });

  it('end with something found', async () => {
    await page.getByRole('button', { name: /^Search for “/ }).click();
    await page.locator('a[data-hit]').first().waitFor({ timeout: 30_000 });
  });

  it('take the examples back, but not what somebody changed', async () => {
    const kept = (await examples())[0];
    assert.ok(kept);
    await page.goto(`${settings.url}/outputs/${kept.id}`);
    await page.evaluate(rate, kept);
    await page.goto(settings.url);
    await page.getByRole('button', { name: 'Remove the examples' }).click();
    await page.getByText('Some of these stayed').waitFor({ timeout: 90_000 });
    assert.deepEqual(
      (await examples()).map(({ id }) => id),
      [kept.id],
    );
    await page.evaluate(removeForGood, kept.id);
    assert.deepEqual(await examples(), []);
  });
});

/** Within the page, whose session it uses. */
async function rate({ id, version }: { id: string; version: number }): Promise<void> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  await fetch(`/api/v1/outputs/${id}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${version}"`,
      'X-XSRF-TOKEN': decodeURIComponent(token),
    },
    body: JSON.stringify({ rating: 2 }),
  });
}

/** So that the next run finds the organisation as this one did. */
async function removeForGood(id: string): Promise<void> {
  const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  const headers = { 'If-Match': '*', 'X-XSRF-TOKEN': decodeURIComponent(token) };
  await fetch(`/api/v1/outputs/${id}`, { method: 'DELETE', headers });
  await fetch(`/api/v1/outputs/${id}/purge`, { method: 'POST', headers });
}

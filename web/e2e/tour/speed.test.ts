import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit } from '../support/browser';
import { signIn } from '../support/session';
import { settings } from '../support/settings';
import { settled } from '../support/settled';

/** 400 ms to and fro, 50 KB a second. */
const SLOW = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

const told = (what: string, value: number, unit: string, goal: number): void =>
  console.info(
    `${value > goal ? '  over ' : '       '}${what}: ${Math.round(value)} ${unit} (goal ${goal})`,
  );

/** What a machine does beside it lengthens one reading or another. */
const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const READINGS = 5;

const sum = (sizes: number[]): number => sizes.reduce((all, one) => all + one, 0);

/** Medians, told and not judged: other machines, and this one in another hour, take other times. */
describe('the time it takes', { concurrency: false }, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('to load the first page', async () => {
    const { page, context } = await visit(browser);
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') {
        scripts.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize }) => responseBodySize),
        );
      }
    });
    await page.goto(settings.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    const took: number[] = [];
    for (let reading = 0; reading < READINGS; reading++) {
      await page.goto('about:blank');
      scripts.length = 0;
      const began = Date.now();
      await page.goto(settings.url);
      await settled(page);
      took.push(Date.now() - began);
    }
    told('first load', median(took), 'ms', 2000);
    const sizes = await Promise.all(scripts);
    told('files of script', sizes.length, '', 10);
    told('script of the first load, as received', sum(sizes) / 1000, 'KB', 220);
    await context.close();
  });

  it('on a slow network', async () => {
    const { page, context } = await visit(browser);
    await page.goto(settings.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    const began = Date.now();
    await page.goto(settings.url, { waitUntil: 'commit' });
    await settled(page);
    const [painted] = await page.evaluate(() =>
      performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
    );
    told('something is seen', painted ?? Infinity, 'ms', 2000);
    console.info(`       the page is there: ${Date.now() - began} ms`);
    for (const name of ['Prompts', 'Vocabularies']) {
      told(`a click on ${name} shows`, await page.evaluate(clickAndSee, name), 'ms', 100);
      await settled(page);
    }
    await context.close();
  });

  it('from page to page, once each was seen', async () => {
    const { page, context } = await visit(browser);
    await page.goto(settings.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page);
    const names = await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link')
      .allInnerTexts();
    for (const name of names) await go(page, name);
    const took = new Map<string, number[]>(names.map((name) => [name, []]));
    for (let reading = 0; reading < READINGS; reading++) {
      for (const name of names) took.get(name)?.push(await go(page, name));
    }
    took.forEach((times, name) => told(`to ${name}`, median(times), 'ms', 300));
    await context.close();
  });
});

async function go(page: Page, name: string): Promise<number> {
  const took = await page.evaluate(clickAndArrive, name);
  await settled(page);
  return took;
}

/** Within the page: until what is before the person is another. */
async function clickAndSee(name: string): Promise<number> {
  const link = [...document.querySelectorAll<HTMLElement>('nav[aria-label="Main"] a')].find(
    (one) => one.innerText.trim() === name,
  );
  const before = document.querySelector('main')?.innerHTML;
  const began = performance.now();
  link?.click();
  while (
    document.querySelector('main')?.innerHTML === before &&
    performance.now() - began < 30_000
  ) {
    await new Promise((frame) => requestAnimationFrame(frame));
  }
  return performance.now() - began;
}

/** Within the page: until the page is there with its records. */
async function clickAndArrive(name: string): Promise<number> {
  const link = [...document.querySelectorAll<HTMLElement>('nav[aria-label="Main"] a')].find(
    (one) => one.innerText.trim() === name,
  );
  const heading = document.querySelector('main h1');
  const began = performance.now();
  link?.click();
  const arrived = (): boolean => {
    const now = document.querySelector('main h1');
    return (
      now !== null &&
      (now !== heading || link?.getAttribute('aria-current') === 'page') &&
      document.querySelector('main [role="status"][aria-label="Loading"]') === null
    );
  };
  do {
    await new Promise((frame) => requestAnimationFrame(frame));
  } while (!arrived() && performance.now() - began < 30_000);
  return performance.now() - began;
}

import type { Page } from 'playwright-core';
import { settings } from './settings';

/** Through the identity provider's own page, which asks for the name first and for the password on the next page. */
export async function signIn(
  page: Page,
  user = settings.user,
  password = settings.password,
): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('#username').fill(user);
  const secret = page.locator('#password');
  if (!(await secret.isVisible())) {
    await page.locator('#kc-login').click();
    await secret.waitFor();
  }
  await secret.fill(password);
  await page.locator('#kc-login').click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .or(page.getByRole('button', { name: 'Open menu' }))
    .first()
    .waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
}

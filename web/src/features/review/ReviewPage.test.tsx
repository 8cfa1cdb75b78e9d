import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../../mock/data/people';
import type { Output, Term } from '../../api/types';
import { open, startHub } from '../../test/hub';

const hub = startHub('reviewer');

const output = (title: string): Output => {
  const found = hub.store.outputs.find((one) => one.title === title);
  if (!found) throw new Error(`no output ${title}`);
  return found;
};
const oldestFirst = (): Output[] =>
  hub.store.outputs
    .filter(({ deletedAt }) => !deletedAt)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
const named = (value: unknown): string | undefined => (value as Term | null | undefined)?.name;
const shown = (title: string): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 2, name: title });

describe('the review', () => {
  let titles: string[] = [];
  beforeEach(() => {
    localStorage.clear();
    titles = oldestFirst().map(({ title }) => title);
  });

  it('takes a rating, an accuracy level and a mark by keys, and goes on', async () => {
    const { user } = open('/review');
    await shown(titles[0] ?? '');
    await waitFor(() => expect(hub.store.me).toBeTruthy());
    await user.keyboard('4');
    await user.keyboard('a');
    await screen.findByRole('menuitem', { name: /mostly accurate/ });
    await user.keyboard('2');
    await user.keyboard('d');
    await shown(titles[1] ?? '');
    await waitFor(() => {
      const { rating, terms } = output(titles[0] ?? '');
      expect(rating).toBe(4);
      expect(named(terms?.['accuracy-levels'])).toBe('mostly accurate');
      expect(named(terms?.['review-status'])).toBe('reviewed');
    });
    expect(await screen.findByText(/1 done today/)).toBeInTheDocument();
  });

  it('takes the last decision back, and only where nobody changed the output since', async () => {
    const { user } = open('/review');
    await shown(titles[0] ?? '');
    await user.keyboard('2d');
    await shown(titles[1] ?? '');
    await user.keyboard('u');
    await shown(titles[0] ?? '');
    await waitFor(() => expect(output(titles[0] ?? '').terms?.['review-status']).toBeNull());
    expect(output(titles[0] ?? '').rating).toBe(2);
    Object.assign(output(titles[0] ?? ''), { version: 99, rating: 5 });
    await user.keyboard('u');
    expect(await screen.findByText(/Somebody changed it meanwhile/)).toBeInTheDocument();
    expect(output(titles[0] ?? '').rating).toBe(5);
  });

  it('goes on, back, and past what is skipped, without writing anything', async () => {
    const { user, unmount } = open('/review');
    await shown(titles[0] ?? '');
    await user.keyboard('s');
    await shown(titles[1] ?? '');
    await user.keyboard('j');
    await shown(titles[2] ?? '');
    await user.keyboard('k');
    await shown(titles[1] ?? '');
    expect(hub.writes).toEqual([]);
    unmount();
    open('/review');
    await shown(titles[1] ?? '');
  });

  it('says when the queue is at its end, and begins again', async () => {
    const { user } = open('/review');
    for (const title of titles) {
      await shown(title);
      await user.click(screen.getByRole('button', { name: 'Next' }));
    }
    await screen.findByRole('heading', { name: 'The queue is at its end' });
    await user.click(screen.getByRole('button', { name: 'Start from the top' }));
    await shown(titles[0] ?? '');
  });

  it('gives an output to somebody with a day, shows only one’s own, and takes it back', async () => {
    const { user } = open('/review');
    await shown(titles[0] ?? '');
    await user.keyboard('p');
    const dialog = await screen.findByRole('dialog', { name: 'Who reviews this?' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Who is to review' }));
    await user.click(await screen.findByRole('option', { name: /\(you\)/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Tomorrow' }));
    await user.click(within(dialog).getByRole('button', { name: 'Take' }));
    await screen.findByText('For you to review · due tomorrow');
    await waitFor(() => expect(output(titles[0] ?? '').assigneeId).toBe(hub.store.me?.id));
    expect(await screen.findByText(/1 yours/)).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Whose' }));
    await user.click(await screen.findByRole('option', { name: 'Mine' }));
    await shown(titles[0] ?? '');
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'The queue is at its end' });
  });

  it('takes an assignment back', async () => {
    const { user } = open('/review');
    await shown(titles[0] ?? '');
    await user.keyboard('p');
    const dialog = await screen.findByRole('dialog', { name: 'Who reviews this?' });
    await user.click(within(dialog).getByRole('button', { name: 'Today' }));
    await user.click(within(dialog).getByRole('button', { name: 'Take' }));
    await screen.findByText('Due today');
    await user.keyboard('u');
    await waitFor(() => expect(screen.queryByText('Due today')).toBeNull());
    await waitFor(() => expect(output(titles[0] ?? '').dueOn).toBeNull());
  });

  it('is done for the day once the goal is reached, and the last mark can still be taken back', async () => {
    const { user } = open('/review');
    await shown(titles[0] ?? '');
    await user.click(screen.getByRole('combobox', { name: 'A day’s work' }));
    await user.click(await screen.findByRole('option', { name: '5 outputs' }));
    for (const title of titles.slice(0, 5)) {
      await shown(title);
      await user.keyboard('d');
    }
    await screen.findByRole('heading', { name: 'Done for the day' });
    expect(screen.getByText(/You judged 5 outputs today/)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: (name) => name.includes(titles[4] ?? '') }),
    ).toBeVisible();
    await user.keyboard('u');
    await shown(titles[4] ?? '');
    await user.keyboard('d');
    await user.click(await screen.findByRole('button', { name: 'Go on nevertheless' }));
    await shown(titles[5] ?? '');
  });

  it('opens the picker of tags, and the review keys rest while somebody types', async () => {
    const { user } = open('/review');
    await shown(titles[0] ?? '');
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tags' });
    await user.keyboard('sql');
    await user.click(await screen.findByRole('option', { name: 'sql' }));
    await user.click(within(dialog).getByRole('button', { name: 'Take' }));
    await waitFor(() =>
      expect(JSON.stringify(output(titles[0] ?? '').terms?.tags)).toContain('sql'),
    );
    await shown(titles[0] ?? '');
  });
});

it('is not offered to a viewer', async () => {
  hub.store.me = person('viewer');
  open('/review');
  await screen.findByText('Your role does not include this page');
  expect(screen.queryByRole('link', { name: 'Review' })).not.toBeInTheDocument();
  expect(hub.writes).toEqual([]);
});

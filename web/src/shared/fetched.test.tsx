import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../layout/ErrorBoundary';
import { fetched } from './fetched';

const shown = (Part: ComponentType): void => {
  render(
    <ErrorBoundary>
      <Suspense fallback="…">
        <Part />
      </Suspense>
    </ErrorBoundary>,
  );
};

it('fetches a part that could not be fetched again when somebody tries again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi
    .fn<() => Promise<() => ReactNode>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue(() => <p>Here it is</p>);
  shown(fetched(load));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Here it is')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});

it('shows a part that was fetched before at once, and nothing in its place', async () => {
  const Part = fetched(() => Promise.resolve(() => <p>Here it is</p>));
  await Part.fetch();
  shown(Part);
  expect(screen.getByText('Here it is')).toBeInTheDocument();
});

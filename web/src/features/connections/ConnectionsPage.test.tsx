import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

startHub();

it('says how a program asks through the Hub, with a model that is there', async () => {
  open('/connections');
  const section = await screen.findByRole('region', { name: 'Use it from a program' });
  expect(within(section).getByText(`${window.location.origin}/openai/v1`)).toBeInTheDocument();
  expect(await within(section).findByText(/model="demo\/demo-small"/)).toBeInTheDocument();
});

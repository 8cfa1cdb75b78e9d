import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../mock/answers';
import { open, startHub } from '../../test/hub';

const hub = startHub('editor');
const place = (): string => `/outputs/${hub.store.outputs[0]?.id ?? ''}?tab=relations`;
const note = (name: string): File => new File(['A note.'], name, { type: 'text/plain' });

describe('the files of an output', () => {
  it('are chosen, listed and opened, and one that was unlinked comes back by Undo', async () => {
    const { user } = open(place());
    await user.upload(await screen.findByLabelText('Files to add'), [note('a.txt'), note('b.txt')]);
    const files = within(await screen.findByRole('region', { name: 'Files' }));
    const link = await files.findByRole('link', { name: /file 2/ });
    expect(link).toHaveAttribute('href', `/api/v1/files/${hub.store.files[1]?.id}/content`);
    await user.click(files.getByRole('button', { name: 'Unlink: file 1' }));
    await waitFor(() => expect(files.queryByRole('link', { name: /file 1/ })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await files.findByRole('link', { name: /file 1/ })).toBeInTheDocument();
  });

  it('are pasted as well', async () => {
    open(place());
    await screen.findByLabelText('Files to add');
    fireEvent.paste(document.body, { clipboardData: { files: [note('pasted.txt')] } });
    expect(await screen.findByRole('link', { name: /file 1/ })).toBeInTheDocument();
  });

  it('stay in sight with the reason when they are refused, and can be sent again', async () => {
    hub.server.use(
      http.post('*/api/v1/files', () => problem(413, 'It is too large.'), { once: true }),
    );
    const { user } = open(place());
    await user.upload(await screen.findByLabelText('Files to add'), note('a.txt'));
    expect(await screen.findByText(/It is too large/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /file 1/ })).toBeInTheDocument();
    expect(screen.queryByText(/It is too large/)).toBeNull();
  });
});

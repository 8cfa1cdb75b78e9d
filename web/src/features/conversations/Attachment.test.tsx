import { ThemeProvider } from '@mui/material/styles';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../api/types';
import { lightTheme } from '../../theme';
import { PartView } from './PartView';

const show = (part: Part): void => {
  render(
    <ThemeProvider theme={lightTheme}>
      <PartView part={part} role="user" deferred={false} />
    </ThemeProvider>,
  );
};

describe('a file of a message', () => {
  const picture: Part = {
    type: 'image',
    text: '',
    name: 'key.png',
    fileId: 'f1',
    mediaType: 'image/png',
    size: 70,
  };

  it('is shown in place when it is a picture, and large on demand', async () => {
    show(picture);
    const image = screen.getByRole('img', { name: 'key.png' });
    expect(image).toHaveAttribute('src', '/api/v1/files/f1/content');
    expect(image).toHaveAttribute('loading', 'lazy');
    await userEvent.click(screen.getByRole('button', { name: 'Show key.png large' }));
    expect(screen.getByRole('dialog', { name: 'key.png' })).toBeInTheDocument();
  });

  it('leaves a quiet mark when its bytes are gone', () => {
    show(picture);
    fireEvent.error(screen.getByRole('img', { name: 'key.png' }));
    expect(screen.queryByRole('img', { name: 'key.png' })).toBeNull();
    expect(screen.getByTitle('The file is not here any more')).toHaveTextContent('key.png');
  });

  it('says that it did not come along', () => {
    show({ type: 'image', text: '', name: 'key.png' });
    expect(screen.getByTitle(/did not come along/)).toHaveTextContent('key.png');
  });

  it('is played when it is a sound, with what was said', () => {
    show({ type: 'audio', text: 'Good morning', fileId: 'f2', mediaType: 'audio/wav' });
    expect(screen.getByLabelText('Sound')).toHaveAttribute('src', '/api/v1/files/f2/content');
    expect(screen.getByText('Good morning')).toBeInTheDocument();
  });

  it('is only downloaded when it could run something', () => {
    show({
      type: 'image',
      text: '',
      name: 'logo.svg',
      fileId: 'f3',
      mediaType: 'image/svg+xml',
      size: 2_000,
    });
    const link = screen.getByRole('link', { name: 'logo.svg · 2.0 kB' });
    expect(link).toHaveAttribute('href', '/api/v1/files/f3/content?download=true');
    expect(screen.queryByRole('img', { name: 'logo.svg' })).toBeNull();
  });

  it('shows the text that its provider took from it', () => {
    show({ type: 'file', text: 'Chapter one', name: 'book.pdf' });
    expect(screen.getByText('Text of book.pdf')).toBeInTheDocument();
    expect(screen.getByText('Chapter one')).toBeInTheDocument();
  });
});

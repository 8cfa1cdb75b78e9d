import { ThemeProvider } from '@mui/material/styles';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { lightTheme } from '../../theme';
import { MarkdownEditor } from './MarkdownEditor';

const TEXT = '# Title\n\nSome *words*.\n\n<div>\nraw\n</div>\n';

function Form({
  onChange,
  typed,
}: {
  onChange: (text: string) => void;
  typed: boolean;
}): ReactNode {
  const [text, setText] = useState(TEXT);
  return (
    <ThemeProvider theme={lightTheme}>
      <MarkdownEditor
        label="Text"
        value={text}
        typed={typed}
        autoFocus
        onChange={(next) => {
          setText(next);
          onChange(next);
        }}
      />
    </ThemeProvider>
  );
}

/** A field that is there before the editor is. */
function Beside({ editor = false }: { editor?: boolean }): ReactNode {
  return (
    <>
      <input aria-label="Title" />
      {editor && <Form onChange={() => undefined} typed={false} />}
    </>
  );
}

describe('the editor', () => {
  it('has two views of one text, and changing between them changes nothing', async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    render(<Form onChange={onChange} typed={false} />);
    await user.click(await screen.findByRole('button', { name: 'Rich text' }));
    const rich = await screen.findByRole('textbox', { name: 'Text' });
    expect(await screen.findByRole('heading', { name: 'Title', level: 1 })).toBeInTheDocument();
    expect(rich).toHaveTextContent('Some words.');
    expect(rich).toHaveTextContent('<div> raw </div>');
    expect(screen.getByRole('toolbar', { name: 'Formatting' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Markdown' }));
    expect(await screen.findByRole('group', { name: 'Preview' })).toHaveTextContent('Some words.');
    expect(onChange).not.toHaveBeenCalled();
    expect(localStorage.getItem('output-hub.editor')).toBe('markdown');
  });

  it('has no other view of what is sent to a model to the letter', async () => {
    render(<Form onChange={() => undefined} typed />);
    expect(await screen.findByRole('group', { name: 'Preview' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Rich text' })).toBeNull();
  });

  it.each(['Markdown', 'Rich text'])(
    'takes the focus once it is there as %s, but not from a field that is typed in',
    async (view) => {
      const user = userEvent.setup();
      localStorage.setItem('output-hub.editor', view === 'Markdown' ? 'markdown' : 'rich');
      const { unmount } = render(<Form onChange={() => undefined} typed={false} />);
      const editor = await screen.findByRole('textbox', { name: 'Text' });
      await waitFor(() => expect(editor).toHaveFocus());
      unmount();
      const { rerender } = render(<Beside />);
      const title = screen.getByRole('textbox', { name: 'Title' });
      await user.click(title);
      rerender(<Beside editor />);
      const late = await screen.findByRole('textbox', { name: 'Text' });
      await waitFor(() => expect(late).toHaveTextContent('Title'));
      await user.keyboard('Bees');
      expect(title).toHaveValue('Bees');
    },
  );
});

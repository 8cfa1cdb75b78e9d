import SnippetIcon from '@mui/icons-material/ContentCutOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import { referenceTo, useSnippets } from '../snippets/snippets';

/** Puts a reference at the end of what is written; nothing where there is no snippet. */
export function SnippetInsert({ onInsert }: { onInsert: (reference: string) => void }): ReactNode {
  const { data: snippets = [] } = useSnippets();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (snippets.length === 0) return null;
  return (
    <>
      <Button
        startIcon={<SnippetIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ alignSelf: 'flex-start' }}
      >
        Add a snippet at the end
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {snippets.map((snippet) => (
          <MenuItem
            key={snippet.id}
            onClick={() => {
              setAnchor(null);
              onInsert(referenceTo(snippet));
            }}
          >
            {snippet.title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Where files are dropped or chosen. */
export function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }): ReactNode {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      sx={{
        border: '2px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.selected' : 'transparent',
        borderRadius: '14px',
        p: 2,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
      }}
    >
      <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 160px' }}>
        or drop them here, or paste them
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Files to add"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}

/** Files that are pasted anywhere on the page but into a field. */
export function usePastedFiles(enabled: boolean, take: (files: File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const { target } = event;
      const field =
        target instanceof Element &&
        target.closest('input, textarea, [contenteditable="true"]') !== null;
      if (files.length === 0 || field) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [enabled]);
}

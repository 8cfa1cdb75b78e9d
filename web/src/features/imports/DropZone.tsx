import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef, useState, type ReactNode } from 'react';
import { filesIn } from './files';

interface Props {
  busy: boolean;
  onFiles: (files: File[]) => void;
}

export function DropZone({ busy, onFiles }: Props): ReactNode {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (chosen: File[]): void => {
    if (chosen.length > 0 && !busy) onFiles(chosen);
  };
  const input = (which: typeof files, label: string, more: object): ReactNode => (
    <input
      ref={which}
      type="file"
      hidden
      multiple
      aria-label={label}
      onChange={(event) => {
        take([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
      {...more}
    />
  );
  return (
    <Box
      component="section"
      aria-label="Choose what to import"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void filesIn(event.dataTransfer.items).then(take);
      }}
      sx={{
        border: '2px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.selected' : 'background.paper',
        borderRadius: '18px',
        textAlign: 'center',
        px: 2,
        py: { xs: 4, md: 6 },
      }}
    >
      {busy ? (
        <Stack role="status" sx={{ alignItems: 'center', gap: 2 }}>
          <CircularProgress />
          Sending the files…
        </Stack>
      ) : (
        <>
          <UploadIcon sx={{ fontSize: 44, color: 'primary.main' }} />
          <Typography variant="h3" component="h2" sx={{ mt: 1 }}>
            Drop an archive here
          </Typography>
          <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: 2.5 }}>
            An export of ChatGPT, Claude, Gemini, Copilot, Grok, DeepSeek, Perplexity, Le Chat or Meta
            AI (ZIP, JSON, CSV or web page), or Markdown files, zipped or as a folder
          </Typography>
          <Stack direction="row" sx={{ justifyContent: 'center', gap: 1.5, flexWrap: 'wrap' }}>
            <Button variant="contained" onClick={() => files.current?.click()}>
              Choose files
            </Button>
            <Button variant="outlined" onClick={() => folder.current?.click()}>
              Choose a folder
            </Button>
          </Stack>
        </>
      )}
      {input(files, 'Files to import', {})}
      {input(folder, 'Folder to import', { webkitdirectory: '' })}
    </Box>
  );
}

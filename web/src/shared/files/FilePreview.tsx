import CloseIcon from '@mui/icons-material/Close';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { bytes } from '../format/numbers';
import { Markdown } from '../markdown/Markdown';
import { Answer } from '../states/Answer';
import { Loading } from '../states/Loading';
import { languageOf, MOST_TEXT, previewOf, readText, type Preview } from './previews';
import { fetched } from '../fetched';

const PdfPages = fetched(async () => (await import('./PdfPages')).default);

/** Characters that are coloured without keeping the page waiting. */
const MOST_COLOURED = 100_000;

export interface Shown {
  id: string;
  name: string;
  mediaType?: string | null | undefined;
  size?: number | null | undefined;
}

/** A file in place: what it shows is never run. */
export function FilePreview({ file, onClose }: { file: Shown; onClose: () => void }): ReactNode {
  const phone = useMediaQuery('(max-width: 700px)');
  const { id, name, mediaType, size } = file;
  const address = `/api/v1/files/${encodeURIComponent(id)}/content`;
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      fullScreen={phone}
      maxWidth="lg"
      aria-labelledby="preview-title"
    >
      <DialogTitle
        id="preview-title"
        sx={{ display: 'flex', alignItems: 'center', gap: 1, overflowWrap: 'anywhere' }}
      >
        <Box component="span" sx={{ flex: 1 }}>
          {name}
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 1 }}>
            {typeof size === 'number' && bytes(size)}
          </Typography>
        </Box>
        <Button
          component="a"
          href={`${address}?download=true`}
          download
          startIcon={<DownloadIcon />}
          sx={{ flex: 'none' }}
        >
          Download
        </Button>
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </DialogTitle>
      <DialogContent dividers sx={{ minHeight: 200 }} tabIndex={0}>
        <Look as={previewOf(name, mediaType)} name={name} address={address} />
      </DialogContent>
    </Dialog>
  );
}

interface LookProps {
  as: Preview | null;
  name: string;
  address: string;
}

function Look({ as, name, address }: LookProps): ReactNode {
  const [broken, setBroken] = useState(false);
  const lost = (): void => setBroken(true);
  if (broken) return <Typography>The file is not here any more, or cannot be read.</Typography>;
  switch (as) {
    case 'picture':
      return (
        <Box
          component="img"
          src={address}
          alt={name}
          onError={lost}
          sx={{ display: 'block', mx: 'auto', maxWidth: '100%', maxHeight: '78vh' }}
        />
      );
    case 'pdf':
      return (
        <Suspense fallback={<Loading rows={4} />}>
          <PdfPages address={address} />
        </Suspense>
      );
    case 'sound':
      return (
        <Box
          component="audio"
          controls
          src={address}
          aria-label={name}
          onError={lost}
          sx={{ width: '100%' }}
        />
      );
    case 'film':
      return (
        <Box
          component="video"
          controls
          src={address}
          aria-label={name}
          onError={lost}
          sx={{ width: '100%', maxHeight: '78vh' }}
        />
      );
    case 'markdown':
    case 'text':
      return <TextLook as={as} name={name} address={address} />;
    default:
      return (
        <Typography>There is no preview of this kind of file. It can be downloaded.</Typography>
      );
  }
}

function TextLook({ as, name, address }: LookProps): ReactNode {
  const read = useQuery({
    queryKey: ['file-text', address],
    queryFn: ({ signal }) => readText(address, signal),
    staleTime: 60_000,
    gcTime: 60_000,
  });
  return (
    <Answer query={read}>
      {({ text, cut }) => (
        <>
          {as === 'markdown' && text.length <= MOST_COLOURED ? (
            <Markdown text={text} />
          ) : (
            <Code text={text} language={languageOf(name)} />
          )}
          {cut && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
              The first {bytes(MOST_TEXT)}; the download has it all.
            </Typography>
          )}
        </>
      )}
    </Answer>
  );
}

function Code({ text, language }: { text: string; language: string }): ReactNode {
  if (text.length > MOST_COLOURED) {
    return (
      <Box component="pre" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Box>
    );
  }
  // a fence longer than any in the text
  const ticks = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(ticks + 1);
  return <Markdown text={`${fence}${language}\n${text}\n${fence}`} typed />;
}

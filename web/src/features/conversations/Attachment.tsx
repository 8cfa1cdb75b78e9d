import FileIcon from '@mui/icons-material/AttachFileOutlined';
import SoundIcon from '@mui/icons-material/AudiotrackOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import type { Part } from '../../api/types';
import { FilePreview, type Shown } from '../../shared/files/FilePreview';
import { PICTURES, previewOf } from '../../shared/files/previews';
import { bytes } from '../../shared/format/numbers';

/** A picture, sound or file of a message; a quiet mark where its bytes are not here. */
export function Attachment({ part }: { part: Part }): ReactNode {
  const [broken, setBroken] = useState(false);
  const { fileId } = part;
  const name = nameOf(part);
  if (!fileId) {
    return (
      <Missing part={part} why="Named in the export; the file itself did not come along">
        {name}
      </Missing>
    );
  }
  if (broken) {
    return (
      <Missing part={part} why="The file is not here any more">
        {name}
      </Missing>
    );
  }
  const address = `/api/v1/files/${encodeURIComponent(fileId)}/content`;
  const type = part.mediaType ?? '';
  const lost = (): void => setBroken(true);
  if (PICTURES.includes(type)) return <Picture {...{ name, address, lost }} />;
  if (type.startsWith('audio/')) {
    return (
      <Box
        component="audio"
        controls
        preload="none"
        src={address}
        aria-label={name}
        onError={lost}
        sx={{ width: '100%', maxWidth: 420 }}
      />
    );
  }
  if (type.startsWith('video/')) {
    return (
      <Box
        component="video"
        controls
        preload="none"
        src={address}
        aria-label={name}
        onError={lost}
        sx={{ width: '100%', maxWidth: 560, borderRadius: '10px' }}
      />
    );
  }
  if (!type.startsWith('image/') && previewOf(name, type)) {
    return <Looked part={part} file={{ id: fileId, name, mediaType: type, size: part.size }} />;
  }
  return (
    <Chip
      icon={iconOf(part)}
      label={part.size ? `${name} · ${bytes(part.size)}` : name}
      variant="outlined"
      component="a"
      href={`${address}?download=true`}
      download
      clickable
      sx={{ alignSelf: 'flex-start', maxWidth: '100%' }}
    />
  );
}

/** A file that is looked at in place. */
function Looked({ part, file }: { part: Part; file: Shown }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Chip
        icon={iconOf(part)}
        label={file.size ? `${file.name} · ${bytes(file.size)}` : file.name}
        variant="outlined"
        clickable
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      {open && <FilePreview file={file} onClose={() => setOpen(false)} />}
    </>
  );
}

interface PictureProps {
  name: string;
  address: string;
  lost: () => void;
}

function Picture({ name, address, lost }: PictureProps): ReactNode {
  const [large, setLarge] = useState(false);
  return (
    <>
      <ButtonBase
        onClick={() => setLarge(true)}
        aria-label={`Show ${name} large`}
        sx={(theme) => ({
          alignSelf: 'flex-start',
          maxWidth: '100%',
          borderRadius: '10px',
          border: `1px solid ${theme.palette.divider}`,
          overflow: 'hidden',
          '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}` },
        })}
      >
        <Box
          component="img"
          src={address}
          alt={name}
          loading="lazy"
          onError={lost}
          sx={{ display: 'block', maxWidth: '100%', maxHeight: 360, minWidth: 24, minHeight: 24 }}
        />
      </ButtonBase>
      <Dialog
        open={large}
        onClose={() => setLarge(false)}
        maxWidth={false}
        slotProps={{ paper: { 'aria-label': name, sx: { m: { xs: 1, sm: 4 } } } }}
      >
        <Stack sx={{ overflow: 'auto' }}>
          <ButtonBase onClick={() => setLarge(false)} aria-label="Close" autoFocus>
            <Box
              component="img"
              src={address}
              alt={name}
              sx={{ display: 'block', maxWidth: '100%', maxHeight: '85vh', minWidth: 48 }}
            />
          </ButtonBase>
        </Stack>
      </Dialog>
    </>
  );
}

function Missing(props: { part: Part; why: string; children: string }): ReactNode {
  const { part, why, children } = props;
  return (
    <Chip
      icon={iconOf(part)}
      label={children}
      title={why}
      variant="outlined"
      sx={{ alignSelf: 'flex-start', maxWidth: '100%' }}
    />
  );
}

const FALLBACKS: Record<string, string> = { image: 'Image', audio: 'Sound' };

function nameOf(part: Part): string {
  const said = part.type === 'image' ? part.text : null;
  return part.name || part.fileName || said || FALLBACKS[part.type] || 'File';
}

function iconOf(part: Part): React.ReactElement {
  if (part.type === 'image') return <ImageIcon />;
  return part.type === 'audio' ? <SoundIcon /> : <FileIcon />;
}

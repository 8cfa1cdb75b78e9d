import FileIcon from '@mui/icons-material/AttachFileOutlined';
import UnlinkIcon from '@mui/icons-material/LinkOffOutlined';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import type { StoredFile } from '../../api/types';
import { bytes } from '../format/numbers';
import { FilePreview } from './FilePreview';
import { PICTURES, previewOf } from './previews';

interface Props {
  files: StoredFile[];
  onUnlink?: (file: StoredFile) => void;
}

/** Files, each looked at in place, or downloaded where there is nothing to look at. */
export function FileRows({ files, onUnlink }: Props): ReactNode {
  const [shown, setShown] = useState<StoredFile | null>(null);
  return (
    <Card>
      <List disablePadding aria-label="Files">
        {files.map((file) => {
          const address = `/api/v1/files/${file.id}/content`;
          return (
            <ListItem
              key={file.id}
              disablePadding
              sx={{ '& + &': { borderTop: 1, borderColor: 'divider' }, pr: onUnlink ? 1 : 0 }}
            >
              <ListItemButton
                {...(previewOf(file.name, file.mediaType)
                  ? {
                      component: 'button',
                      'aria-haspopup': 'dialog' as const,
                      onClick: () => setShown(file),
                    }
                  : { component: 'a', href: `${address}?download=true`, download: true })}
                sx={{ textAlign: 'left' }}
              >
                <ListItemIcon sx={{ minWidth: 56 }}>
                  {PICTURES.includes(file.mediaType ?? '') ? (
                    <Box
                      component="img"
                      src={address}
                      alt=""
                      loading="lazy"
                      sx={{ width: 40, height: 40, objectFit: 'cover', borderRadius: '8px' }}
                    />
                  ) : (
                    <FileIcon />
                  )}
                </ListItemIcon>
                <ListItemText
                  primary={file.name}
                  secondary={[file.mediaType, file.size !== undefined && bytes(file.size)]
                    .filter(Boolean)
                    .join(' · ')}
                  sx={{ overflowWrap: 'anywhere' }}
                />
              </ListItemButton>
              {onUnlink && (
                <Tooltip title="Unlink">
                  <IconButton
                    size="small"
                    aria-label={`Unlink: ${file.name}`}
                    onClick={() => onUnlink(file)}
                  >
                    <UnlinkIcon fontSize="small" />
                  </IconButton>
                </Tooltip>
              )}
            </ListItem>
          );
        })}
      </List>
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

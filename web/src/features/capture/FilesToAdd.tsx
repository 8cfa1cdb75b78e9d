import CloseIcon from '@mui/icons-material/CloseOutlined';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useCan } from '../../auth/me';
import { DropPlace, usePastedFiles } from '../../shared/files/DropPlace';
import { bytes } from '../../shared/format/numbers';

interface Props {
  files: File[];
  onChange: (files: File[]) => void;
}

/** Files that are sent with the output, once it is saved. */
export function FilesToAdd({ files, onChange }: Props): ReactNode {
  const mayWrite = useCan('files:write');
  const add = (more: File[]): void => onChange([...files, ...more]);
  usePastedFiles(mayWrite, add);
  if (!mayWrite) return null;
  return (
    <>
      <Typography variant="subtitle2" component="h2">
        Files
      </Typography>
      {files.length > 0 && (
        <List dense disablePadding aria-label="Files to add">
          {files.map((file, at) => (
            <ListItem
              key={`${file.name} ${at}`}
              disableGutters
              secondaryAction={
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={`Leave out ${file.name}`}
                  onClick={() => onChange(files.filter((_, other) => other !== at))}
                >
                  <CloseIcon fontSize="small" />
                </IconButton>
              }
            >
              <ListItemText
                primary={file.name}
                secondary={bytes(file.size)}
                sx={{ overflowWrap: 'anywhere' }}
              />
            </ListItem>
          ))}
        </List>
      )}
      <DropPlace onFiles={add} />
      {files.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          They are sent when you save. A draft keeps none of them.
        </Typography>
      )}
    </>
  );
}

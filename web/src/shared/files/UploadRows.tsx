import CloseIcon from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Upload } from './useUploads';

interface Props {
  uploads: Upload[];
  onAgain: (upload: Upload) => void;
  onForget: (upload: Upload) => void;
}

/** Files on their way, and those that did not arrive. */
export function UploadRows({ uploads, onAgain, onForget }: Props): ReactNode {
  return (
    <Stack sx={{ gap: 1 }}>
      {uploads.map((upload) =>
        upload.problem ? (
          <Alert
            key={upload.key}
            severity="error"
            sx={{ overflowWrap: 'anywhere' }}
            action={
              <>
                <Button color="inherit" size="small" onClick={() => onAgain(upload)}>
                  Try again
                </Button>
                <IconButton
                  color="inherit"
                  size="small"
                  aria-label={`Leave out ${upload.file.name}`}
                  onClick={() => onForget(upload)}
                >
                  <CloseIcon fontSize="small" />
                </IconButton>
              </>
            }
          >
            <strong>{upload.file.name}</strong>: {upload.problem}
          </Alert>
        ) : (
          <Box key={upload.key}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {upload.file.name}
            </Typography>
            <LinearProgress
              variant="determinate"
              value={upload.part * 100}
              aria-label={`Sending ${upload.file.name}`}
            />
          </Box>
        ),
      )}
    </Stack>
  );
}

import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import RunIcon from '@mui/icons-material/PlayArrowOutlined';
import SourceIcon from '@mui/icons-material/CodeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Part } from '../../api/types';
import { useCan } from '../../auth/me';
import { artifactText, artifactTitle } from './artifact';
import { ArtifactFrame } from './ArtifactFrame';
import { DeferredMarkdown } from './DeferredMarkdown';
import { asksElsewhere, pageOf, runnableOf } from './runnable';

interface Props {
  part: Part;
  deferred: boolean;
  /** Absent where nothing can be saved, such as in an answer that is still being written. */
  onSave?: (part: Part) => void;
}

/** A document beside the conversation, in the version that this message made of it. */
export function ArtifactView({ part, deferred, onSave }: Props): ReactNode {
  const maySave = useCan('outputs:write');
  const title = artifactTitle(part);
  const kind = runnableOf(part);
  // a picture runs nothing that could be in the way; what else runs is asked for
  const [running, setRunning] = useState(kind === 'svg');
  const page = useQuery({
    queryKey: ['artifact', kind, part.text],
    queryFn: () => pageOf(kind ?? 'html', part.text ?? ''),
    enabled: running && kind !== null,
    staleTime: Infinity,
    retry: false,
  });
  const version = typeof part.version === 'number' ? part.version : null;
  return (
    <Box
      component="section"
      aria-label={title}
      sx={(theme) => ({
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: '12px',
        overflow: 'hidden',
      })}
    >
      <Stack
        direction="row"
        sx={(theme) => ({
          alignItems: 'center',
          gap: 1,
          pl: 1.5,
          pr: 0.5,
          py: 0.5,
          minHeight: 40,
          bgcolor: theme.tints.sunken,
          borderBottom: `1px solid ${theme.palette.divider}`,
        })}
      >
        <Typography
          component="h3"
          sx={{ fontWeight: 600, fontSize: '0.875rem', minWidth: 0, overflowWrap: 'anywhere' }}
        >
          {title}
        </Typography>
        {version !== null && <Chip label={`version ${version}`} variant="outlined" />}
        <Box sx={{ flex: 1 }} />
        {kind && (
          <Button
            size="small"
            aria-pressed={running}
            startIcon={running ? <SourceIcon /> : <RunIcon />}
            onClick={() => setRunning(!running)}
          >
            {running ? 'Source' : kind === 'svg' ? 'Show' : 'Run'}
          </Button>
        )}
        {maySave && onSave && (
          <Tooltip title="Save this document as an output">
            <IconButton
              size="small"
              aria-label={`Save ${title} as output`}
              onClick={() => onSave(part)}
            >
              <SaveIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
      </Stack>
      {page.data !== undefined && running ? (
        <ArtifactFrame key={page.data} title={title} html={page.data} />
      ) : (
        <Box sx={{ px: 1.5, py: 1, maxHeight: 560, overflow: 'auto' }} tabIndex={0}>
          <DeferredMarkdown text={artifactText(part)} typed={false} deferred={deferred} />
        </Box>
      )}
      {running && (page.isError || asksElsewhere(part.text ?? '')) && (
        <Typography variant="body2" sx={{ color: 'text.secondary', px: 1.5, py: 0.75 }}>
          {page.isError
            ? 'It cannot be run: its source is not what it says it is.'
            : 'It asks other servers for scripts or styles, which are not fetched: parts of it may be missing.'}
        </Typography>
      )}
    </Box>
  );
}

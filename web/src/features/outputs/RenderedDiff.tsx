import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Diff } from '../../api/types';
import { ChangeSteps } from '../../shared/diff/ChangeSteps';
import { changesAmong, stretchesOf } from '../../shared/diff/lines';
import { plural } from '../../shared/format/numbers';
import { Markdown } from '../../shared/markdown/Markdown';
import { changedBlocks, type Block } from './blocks';

interface Props {
  diff: Diff;
  from: string;
  to: string;
}

const isSame = ({ kind }: Block): boolean => kind === 'equal';

const SAID = { insert: 'Added', delete: 'Removed', equal: '' };
const COLOURS = { insert: 'success.main', delete: 'error.main', equal: 'transparent' };

/** Both texts as they are read, one paragraph after the other, with those marked that only one of them has. */
export function RenderedDiff({ diff, from, to }: Props): ReactNode {
  const blocks = useMemo(() => changedBlocks(diff.hunks), [diff]);
  const [unfolded, setUnfolded] = useState<number[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const changes = changesAmong(blocks, isSame);
  return (
    <Box>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {changes.size === 0 ? `${from} and ${to} read the same` : `${from} → ${to}`}
        </Typography>
        {changes.size > 0 && <ChangeSteps within={place} />}
      </Stack>
      <Paper
        ref={place}
        variant="outlined"
        role="group"
        aria-label="Differences as they are read"
        sx={{ p: { xs: 1, md: 2 }, borderRadius: '14px' }}
      >
        {stretchesOf(blocks, isSame).map(({ at, rows, folds }) =>
          folds && !unfolded.includes(at) ? (
            <Button
              key={at}
              size="small"
              color="inherit"
              onClick={() => setUnfolded([...unfolded, at])}
            >
              Show {plural(rows.length, 'unchanged part')}
            </Button>
          ) : (
            rows.map((block, index) => (
              <Box
                key={at + index}
                {...(changes.has(block) && { 'data-change': '', tabIndex: -1 })}
                sx={{
                  borderLeft: 4,
                  borderColor: COLOURS[block.kind],
                  bgcolor: block.kind === 'equal' ? undefined : 'action.hover',
                  pl: 1.5,
                  py: 0.25,
                  maxWidth: 780,
                }}
              >
                {!isSame(block) && (
                  <Typography variant="caption" sx={{ color: COLOURS[block.kind] }}>
                    {SAID[block.kind]}
                  </Typography>
                )}
                <Markdown text={block.text} />
              </Box>
            ))
          ),
        )}
      </Paper>
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import { mergedText, mergeOf, type Choice } from './merge';
import { plural } from '../format/numbers';

interface Props {
  mine: string;
  /** What both began from. */
  before: string;
  theirs: string;
  onClose: () => void;
  onTake: (text: string) => void;
}

/** Two texts of one: what does not clash is joined, what does is chosen, and the result can be written on. */
export function MergeDialog({ mine, before, theirs, onClose, onTake }: Props): ReactNode {
  const pieces = useMemo(() => mergeOf(mine, before, theirs), [mine, before, theirs]);
  const conflicts = pieces.filter((piece) => piece.kind === 'conflict');
  const [choices, setChoices] = useState<Choice[]>(() => conflicts.map(() => 'both'));
  /** Null while the result is what the choices make. */
  const [written, setWritten] = useState<string | null>(null);
  const result = written ?? mergedText(pieces, choices);
  const choose = (at: number, choice: Choice | null): void => {
    if (choice) setChoices(choices.map((one, index) => (index === at ? choice : one)));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby="merge-title">
      <DialogTitle id="merge-title">Merge both</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <Typography>
            {conflicts.length === 0
              ? 'You changed different paragraphs: both changes are in the text below.'
              : `Both of you changed ${plural(conflicts.length, 'passage')}. Both are kept until you choose.`}
          </Typography>
          {conflicts.map((conflict, index) => (
            <Paper
              key={index}
              variant="outlined"
              role="group"
              aria-label={`Passage ${index + 1}`}
              sx={{ p: 1.5 }}
            >
              <Box
                sx={{
                  display: 'grid',
                  gap: 1.5,
                  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
                }}
              >
                <Side title="Yours" text={conflict.mine} />
                <Side title="Theirs" text={conflict.theirs} />
              </Box>
              <ToggleButtonGroup
                exclusive
                size="small"
                value={choices[index] ?? 'both'}
                disabled={written !== null}
                onChange={(_, choice: Choice | null) => choose(index, choice)}
                aria-label={`Which of passage ${index + 1}`}
                sx={{ mt: 1 }}
              >
                <ToggleButton value="mine">Yours</ToggleButton>
                <ToggleButton value="theirs">Theirs</ToggleButton>
                <ToggleButton value="both">Both</ToggleButton>
              </ToggleButtonGroup>
            </Paper>
          ))}
          <TextField
            label="Merged text"
            value={result}
            onChange={(event) => setWritten(event.target.value)}
            multiline
            minRows={6}
            maxRows={18}
            sx={{ mt: 1 }}
          />
          {written !== null && conflicts.length > 0 && (
            <Alert
              severity="info"
              variant="outlined"
              action={
                <Button size="small" color="inherit" onClick={() => setWritten(null)}>
                  Back to the choices
                </Button>
              }
            >
              You wrote in the merged text, so the choices above rest.
            </Alert>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={() => onTake(result)}>
          Save the merged text
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Side({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <Box>
      <Typography variant="overline" component="h3" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text.trim() || <em>Deleted</em>}
      </Box>
    </Box>
  );
}

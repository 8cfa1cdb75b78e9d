import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useSave } from '../../../shared/saving/useSave';
import { undoImport } from '../../imports/imports';
import { EXAMPLES_FILTER, isUnderWay, useExamples, useKept } from './examples';

const OF_EXAMPLES = ['outputs', 'conversations', 'prompts', 'agents', 'snippets', 'vocabularies'];

/** While the examples are there: how to see them, and how to be rid of them. Afterwards what stayed, and why. */
export function ExamplesNotice(): ReactNode {
  const { data: examples } = useExamples();
  const client = useQueryClient();
  const [removed, setRemoved] = useState<string | null>(null);
  const undo = useSave(undoImport, {
    refresh: ['imports'],
    onDone: (_, { id }) => setRemoved(id),
  });
  const state = examples?.state;
  useEffect(() => {
    // the records came or went behind the page's back
    if (state === 'completed' || state === 'undone') {
      for (const key of OF_EXAMPLES) void client.invalidateQueries({ queryKey: [key] });
    }
  }, [client, state]);
  if (!examples) return null;
  if (state === 'undone') return removed === examples.id ? <Removed id={examples.id} /> : null;
  if (state === 'undoing' || undo.isPending) {
    return <Alert severity="info">The examples are being removed…</Alert>;
  }
  if (isUnderWay(examples)) return <Alert severity="info">The examples are being added…</Alert>;
  if (state === 'failed') {
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" component={Link} to={`/imports/${examples.id}`}>
            Report
          </Button>
        }
      >
        The examples could not all be added. {examples.reason}
      </Alert>
    );
  }
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <>
          <Button component={Link} to={EXAMPLES_FILTER}>
            Show them
          </Button>
          <Button color="error" onClick={() => undo.mutate(examples)}>
            Remove the examples
          </Button>
        </>
      }
    >
      Examples are in your library, each with the tag Example. Removing them leaves what is yours,
      and what somebody changed since.
    </Alert>
  );
}

function Removed({ id }: { id: string }): ReactNode {
  const { data: kept } = useKept(id);
  if (!kept) return null;
  return kept.length === 0 ? (
    <Alert severity="success">The examples are removed.</Alert>
  ) : (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" component={Link} to={`/imports/${id}`}>
          Report
        </Button>
      }
    >
      The examples are removed, except for what somebody changed or used since. Some of these
      stayed: {kept.join(', ')}.
    </Alert>
  );
}

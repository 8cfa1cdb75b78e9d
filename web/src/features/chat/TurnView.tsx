import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Completion } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { Markdown } from '../../shared/markdown/Markdown';
import { Failure } from '../../shared/states/Failure';
import { Folded } from '../conversations/Folded';
import { Speech } from './Bubble';
import type { Turn } from './useChat';

interface Props {
  turn: Turn;
  /** Whose message is the last of this turn that the conversation has. */
  kept: string | undefined;
  onAskAgain: (() => void) | undefined;
}

/** The question just asked and its answer as it comes; of what the conversation has by now, only what became of it. */
export function TurnView({ turn, kept, onAskAgain }: Props): ReactNode {
  const { question, model, answering, failure } = turn;
  const { text, reasoning, completion } = answering;
  const waiting = !completion && !failure;
  return (
    <>
      {!kept && question && (
        <Speech role="user">
          <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{question}</Box>
        </Speech>
      )}
      {(!kept || kept === 'user') && (text || reasoning || waiting) && (
        <Speech role="assistant" model={model || null}>
          {reasoning && <Folded title="Reasoning">{reasoning}</Folded>}
          {text ? <Markdown text={text} /> : waiting && <Waiting />}
        </Speech>
      )}
      {failure != null && <Failure error={failure} />}
      {completion && <Outcome completion={completion} onAskAgain={onAskAgain} />}
    </>
  );
}

function Waiting(): ReactNode {
  return (
    <Typography role="status" sx={{ color: 'text.secondary' }}>
      Thinking…
    </Typography>
  );
}

interface OutcomeProps {
  completion: Completion;
  onAskAgain: (() => void) | undefined;
}

function Outcome({ completion, onAskAgain }: OutcomeProps): ReactNode {
  const { state, error, usage, cost, timings, outputId } = completion;
  const again = onAskAgain && (
    <Button color="inherit" size="small" onClick={onAskAgain}>
      Ask again
    </Button>
  );
  if (state === 'failed' || state === 'interrupted') {
    return (
      <Alert severity="error" variant="outlined" action={again}>
        {error?.detail ?? 'The answer broke off.'} Ask again, or choose another model.
      </Alert>
    );
  }
  if (state === 'cancelled') {
    return (
      <Alert severity="info" variant="outlined" action={again}>
        Stopped.
      </Alert>
    );
  }
  const facts = [
    usage?.outputTokens != null && `${number(usage.outputTokens)} tokens`,
    timings?.totalMs != null && `${(timings.totalMs / 1000).toFixed(1)} s`,
    cost && `${cost.amount.toFixed(4)} ${cost.currency}`,
  ].filter(Boolean);
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }} role="status">
      {facts.join(' · ')}
      {outputId && (
        <>
          {facts.length > 0 && ' · '}
          <Link component={RouterLink} to={`/outputs/${outputId}`}>
            Saved as an output
          </Link>
        </>
      )}
    </Typography>
  );
}

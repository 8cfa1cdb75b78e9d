import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'ra-core';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { useMe } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { addExamples, isUnderWay, useExamples } from './examples/examples';
import { useNewestConversations, useNewestOutputs } from './Recent';
import { wordToFind } from './wordToFind';

type Progress = 'unseen' | 'begun' | 'opened' | 'done';

/** For an organisation without records: three steps that end with something found. */
export function FirstSteps(): ReactNode {
  const { data: me } = useMe();
  const outputs = useNewestOutputs().data;
  const conversations = useNewestConversations().data;
  const [asked, setAsked] = useSearchParams();
  const [progress, setProgress] = useStore<Progress>(
    `firstSteps.${me?.organization.id ?? ''}`,
    'unseen',
  );
  const known = outputs !== undefined && conversations !== undefined;
  const newest = conversations?.[0] ?? outputs?.[0];
  const empty = known && newest === undefined;
  const wanted = asked.has('steps');
  useEffect(() => {
    if (empty && progress === 'unseen') setProgress('begun');
  }, [empty, progress, setProgress]);
  const underWay = progress === 'begun' || progress === 'opened';
  if (!known || !(underWay || wanted)) return null;
  const place = conversations[0]
    ? `/conversations/${conversations[0].id}`
    : `/outputs/${outputs[0]?.id ?? ''}`;
  const done = (): void => {
    setProgress('done');
    setAsked({}, { replace: true });
  };
  return (
    <Card component="section" aria-labelledby="first-steps" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Stack direction="row" sx={{ alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography variant="h4" component="h2" id="first-steps">
          Three steps to something found
        </Typography>
        <Button size="small" onClick={done}>
          Hide
        </Button>
      </Stack>
      <Stack component="ol" sx={{ gap: 2, listStyle: 'none', p: 0, m: 0, mt: 1.5 }}>
        <Step
          number={1}
          title="Bring something in"
          done={!empty}
          action={<BringIn empty={empty} />}
        >
          Import what ChatGPT, Claude, Gemini or another program sent you, paste an answer below, or
          look around among examples, which can be removed again.
        </Step>
        <Step
          number={2}
          title="Read what came"
          done={progress === 'opened'}
          action={
            !empty && (
              <Button component={Link} to={place} onClick={() => setProgress('opened')}>
                Open “{newest?.title || 'Untitled'}”
              </Button>
            )
          }
        >
          Every conversation keeps its branches, and every output its raw text beside your edits.
        </Step>
        <Step number={3} title="Find it again" action={!empty && <Find title={newest?.title} />}>
          Press <kbd>/</kbd> anywhere and type a word you remember. A hit opens the very message.
        </Step>
      </Stack>
    </Card>
  );
}

function BringIn({ empty }: { empty: boolean }): ReactNode {
  const examples = useExamples();
  const add = useSave(addExamples, { refresh: ['imports'] });
  const adding = add.isPending || (examples.data?.state !== 'undoing' && isUnderWay(examples.data));
  const there = examples.data?.state === 'completed';
  return (
    <>
      <Button component={Link} to="/imports" variant={empty ? 'contained' : 'outlined'}>
        Import an archive
      </Button>
      {!there && (
        <Button variant="outlined" disabled={adding} onClick={() => add.mutate(undefined)}>
          {adding ? 'Adding the examples…' : 'Try with examples'}
        </Button>
      )}
    </>
  );
}

function Find({ title }: { title: string | null | undefined }): ReactNode {
  const navigate = useNavigate();
  const word = wordToFind(title ?? '');
  return (
    <Button
      onClick={() => void navigate(word ? `/search?q=${encodeURIComponent(word)}` : '/search')}
    >
      {word ? `Search for “${word}”` : 'Search'}
    </Button>
  );
}

interface StepProps {
  number: number;
  title: string;
  done?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

function Step({ number, title, done = false, action, children }: StepProps): ReactNode {
  return (
    <Stack component="li" direction="row" sx={{ gap: 1.5 }}>
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          display: 'grid',
          placeItems: 'center',
          width: 30,
          height: 30,
          borderRadius: '50%',
          fontWeight: 650,
          color: done ? 'success.main' : 'primary.main',
          bgcolor: 'action.selected',
        }}
      >
        {done ? <DoneIcon fontSize="small" /> : number}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {title}
          {done && <span style={visuallyHidden}>, done</span>}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {children}
        </Typography>
        {action && (
          <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
            {action}
          </Stack>
        )}
      </Box>
    </Stack>
  );
}

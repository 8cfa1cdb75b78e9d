import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { get } from '../../api/http';
import type { Duplicate, Output, Page } from '../../api/types';
import { useCan } from '../../auth/me';
import { useFiles } from '../../shared/files/files';
import { number } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { listOf } from '../../shared/links/records';
import { useNameOf } from '../../shared/people/people';
import { chosenOf } from '../../shared/terms/chosen';
import { likenessOf } from '../duplicates/AlreadyThere';
import { Assignment } from '../review/Assignment';

/** Of each, as many as are named; the rest is a step away. */
const MOST = 5;

/** What an output hangs together with, beside its text: each a step away, to be changed under “Relations & terms”. */
export function OutputContext({ output }: { output: Output }): ReactNode {
  const nameOf = useNameOf();
  const { prompt, promptId, promptVersion, agent, agentId, basedOn, basedOnId } = output;
  const model = chosenOf(output.terms, 'llms')[0]?.name ?? output.model;
  const author = nameOf(output.createdBy);
  return (
    <Paper
      component="aside"
      variant="outlined"
      aria-label="What it hangs together with"
      sx={{ p: 2, borderRadius: '14px', position: 'sticky', top: 84 }}
    >
      <Stack component="dl" sx={{ gap: 1.75, m: 0 }}>
        {(output.assigneeId ?? output.dueOn) && (
          <Entry what="Review">
            <Assignment output={output} />
          </Entry>
        )}
        <Entry what="Prompt">
          {promptId && (
            <To to={`/prompts/${promptId}${promptVersion ? `?version=${promptVersion}` : ''}`}>
              {prompt?.title || 'A prompt that is gone'}
              {promptVersion && `, version ${promptVersion}`}
            </To>
          )}
        </Entry>
        <Entry what="Agent">
          {agentId && (
            <To to={`/agents/${agentId}`}>
              {agent?.name || agent?.title || 'An agent that is gone'}
            </To>
          )}
        </Entry>
        <Entry what="Model">{model}</Entry>
        <Conversation output={output} />
        <Entry what="Based on">
          {basedOnId && (
            <To to={`/outputs/${basedOnId}`}>{basedOn?.title || 'An output that is gone'}</To>
          )}
        </Entry>
        <Derived id={output.id} />
        <Files id={output.id} />
        <Alike id={output.id} />
        <Entry what="Added">
          <When at={output.createdAt} />
          {author && ` by ${author}`}
        </Entry>
      </Stack>
    </Paper>
  );
}

/** Nothing where nothing is said. */
function Entry({ what, children }: { what: string; children: ReactNode }): ReactNode {
  if (!children) return null;
  return (
    <div>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {what}
      </Typography>
      <Box component="dd" sx={{ m: 0, fontSize: '0.9rem', overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </div>
  );
}

const To = ({ to, children }: { to: string; children: ReactNode }): ReactNode => (
  <Link component={RouterLink} to={to}>
    {children}
  </Link>
);

function Conversation({ output }: { output: Output }): ReactNode {
  const { conversationId, messageId, conversation } = output;
  if (!conversationId) return null;
  const title = conversation?.title || 'A conversation without a title';
  return (
    <Entry what={messageId ? 'Message of the conversation' : 'Conversation'}>
      <To to={`/conversations/${conversationId}${messageId ? `?message=${messageId}` : ''}`}>
        {title}
      </To>
    </Entry>
  );
}

function Derived({ id }: { id: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ['outputs', 'derived', id],
    queryFn: () =>
      get<Page<Output>>('/outputs', {
        basedOnId: id,
        contents: 'extract',
        limit: MOST,
        count: true,
      }),
  });
  return (
    <Several
      what="Based on this"
      total={data?.total ?? 0}
      all={listOf('output', { basedOnId: id })}
    >
      {data?.items.map((output) => [output.id, `/outputs/${output.id}`, output.title] as const)}
    </Several>
  );
}

function Files({ id }: { id: string }): ReactNode {
  const mayRead = useCan('files:read');
  return mayRead ? <FilesRead id={id} /> : null;
}

function FilesRead({ id }: { id: string }): ReactNode {
  const { data } = useFiles({ kind: 'output', id });
  return (
    <Several what="Files" total={data?.total ?? 0} all="?tab=relations">
      {data?.items
        .slice(0, MOST)
        .map((file) => [file.id, `/api/v1/files/${file.id}/content`, file.name, true] as const)}
    </Several>
  );
}

function Alike({ id }: { id: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ['duplicates', 'of', id],
    queryFn: () =>
      get<Page<Duplicate>>('/outputs/duplicates', { outputId: id, limit: MOST, count: true }),
  });
  return (
    <Several what="Duplicates" total={data?.total ?? 0} all={`/duplicates?outputId=${id}`}>
      {data?.items.map((pair) => {
        const other = pair.one.id === id ? pair.other : pair.one;
        return [
          pair.id,
          `/outputs/${other.id}`,
          `${other.title || 'Untitled'} (${likenessOf(pair)})`,
        ] as const;
      })}
    </Several>
  );
}

interface SeveralProps {
  what: string;
  total: number;
  /** Where all of them are. */
  all: string;
  children: (readonly [key: string, to: string, title: string, outside?: true])[] | undefined;
}

function Several({ what, total, all, children }: SeveralProps): ReactNode {
  if (!children || children.length === 0) return null;
  return (
    <Entry what={what}>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 0.25 }}>
        {children.map(([key, to, title, outside]) => (
          <li key={key}>
            {outside ? (
              <Link href={to} target="_blank" rel="noopener noreferrer">
                {title}
              </Link>
            ) : (
              <To to={to}>{title || 'Untitled'}</To>
            )}
          </li>
        ))}
        {(total > children.length || what === 'Duplicates') && (
          <li>
            <To to={all}>{what === 'Duplicates' ? 'Compare and merge' : `All ${number(total)}`}</To>
          </li>
        )}
      </Stack>
    </Entry>
  );
}

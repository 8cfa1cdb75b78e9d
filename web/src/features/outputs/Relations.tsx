import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import DerivedIcon from '@mui/icons-material/CallSplitOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import PromptIcon from '@mui/icons-material/TerminalOutlined';
import Card from '@mui/material/Card';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Output } from '../../api/types';
import { isLink } from '../../shared/links/links';

interface Relation {
  /** Absent where nothing is there to go to. */
  to?: string;
  icon: ReactNode;
  title: string;
  what: string;
  /** On the web, and not a page of this application. */
  outside?: boolean;
}

/** Everything this output hangs together with, each a step away. */
export function Relations({ output, mayWrite }: { output: Output; mayWrite: boolean }): ReactNode {
  const relations = relationsOf(output);
  if (relations.length === 0) {
    return (
      <Typography sx={{ color: 'text.secondary' }}>
        It stands alone: no prompt, agent, conversation or link belongs to it, and it is based on no
        other output.
        {mayWrite &&
          ' You can say which link or output it comes from, and choose its prompt, agent and conversation, under “Terms, origin and notes”.'}
      </Typography>
    );
  }
  return (
    <Card>
      <List disablePadding>
        {relations.map((relation) => (
          <ListItem key={relation.what + (relation.to ?? '')} disablePadding={Boolean(relation.to)}>
            <Step relation={relation} />
          </ListItem>
        ))}
      </List>
    </Card>
  );
}

function Step({ relation }: { relation: Relation }): ReactNode {
  const { to, icon, title, what, outside } = relation;
  const shown = (
    <>
      <ListItemIcon sx={{ minWidth: 40 }}>{icon}</ListItemIcon>
      <ListItemText primary={title} secondary={what} sx={{ overflowWrap: 'anywhere' }} />
    </>
  );
  if (!to) return shown;
  if (!outside) {
    return (
      <ListItemButton component={Link} to={to}>
        {shown}
      </ListItemButton>
    );
  }
  return (
    <ListItemButton component="a" href={to} target="_blank" rel="noopener noreferrer">
      {shown}
    </ListItemButton>
  );
}

function relationsOf(output: Output): Relation[] {
  const { promptId, promptVersion, agentId, conversationId, messageId, link } = output;
  return [
    ...(link
      ? [
          {
            // others, such as javascript:, would run here
            ...(isLink(link) && { to: link }),
            icon: <LinkIcon />,
            title: link,
            what: 'Link, opens in a new tab',
            outside: true,
          },
        ]
      : []),
    ...origin(output),
    ...(promptId
      ? [
          {
            to: `/prompts/${promptId}`,
            icon: <PromptIcon />,
            title: output.prompt?.title ?? 'A prompt that was deleted',
            what: promptVersion ? `Prompt, version ${promptVersion}` : 'Prompt',
          },
        ]
      : []),
    ...(agentId
      ? [
          {
            to: `/agents/${agentId}`,
            icon: <AgentIcon />,
            title: output.agent?.name ?? output.agent?.title ?? 'An agent that was deleted',
            what: 'Agent',
          },
        ]
      : []),
    ...(conversationId
      ? [
          {
            to: `/conversations/${conversationId}${messageId ? `?message=${messageId}` : ''}`,
            icon: <ConversationIcon />,
            title: messageId
              ? 'The message it was saved from'
              : 'The conversation it was saved from',
            what: 'Conversation',
          },
        ]
      : []),
  ];
}

function origin({ basedOnId, basedOn }: Output): Relation[] {
  if (!basedOnId) return [];
  const icon = <DerivedIcon />;
  const what = 'The output it is based on';
  return basedOn?.title
    ? [
        {
          to: `/outputs/${basedOnId}`,
          icon,
          title: basedOn.title,
          what: basedOn.deleted ? `${what}, in the trash` : what,
        },
      ]
    : [{ icon, title: 'An output that is gone', what }];
}

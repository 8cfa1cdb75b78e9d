import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import ConversationIcon from '@mui/icons-material/QuestionAnswerOutlined';
import FileIcon from '@mui/icons-material/AttachFileOutlined';
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

interface Relation {
  to: string;
  icon: ReactNode;
  title: string;
  what: string;
  /** Files are answered by the server, not by a page of this application. */
  outside?: boolean;
}

/** Everything this output hangs together with, each a step away. */
export function Relations({ output }: { output: Output }): ReactNode {
  const relations = relationsOf(output);
  if (relations.length === 0) {
    return (
      <Typography sx={{ color: 'text.secondary' }}>
        It stands alone: no prompt, agent, conversation or file belongs to it.
      </Typography>
    );
  }
  return (
    <Card>
      <List disablePadding>
        {relations.map(({ to, icon, title, what, outside }) => (
          <ListItem key={to} disablePadding>
            <ListItemButton {...(outside ? { component: 'a', href: to } : { component: Link, to })}>
              <ListItemIcon sx={{ minWidth: 40 }}>{icon}</ListItemIcon>
              <ListItemText primary={title} secondary={what} sx={{ overflowWrap: 'anywhere' }} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Card>
  );
}

function relationsOf(output: Output): Relation[] {
  const { promptId, promptVersion, agentId, conversationId, messageId } = output;
  return [
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
    ...(output.files ?? []).map((file) => ({
      to: `/api/v1/files/${file.id}/content`,
      icon: <FileIcon />,
      title: file.name,
      what: 'File',
      outside: true,
    })),
  ];
}

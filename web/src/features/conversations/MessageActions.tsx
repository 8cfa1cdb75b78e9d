import ContinueIcon from '@mui/icons-material/SubdirectoryArrowRightOutlined';
import CopyIcon from '@mui/icons-material/ContentCopy';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import MoreIcon from '@mui/icons-material/MoreHoriz';
import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import type { Message } from '../../api/types';
import { useCan } from '../../auth/me';
import { selectionWithin } from './selection';
import type { Wanted } from './SaveOutputDialog';

interface Props {
  message: Message;
  onSave: (wanted: Wanted) => void;
}

export const textOf = ({ text, parts }: Message): string =>
  text ??
  parts
    .filter(({ type }) => type === 'text' || type === 'code')
    .map((part) => part.text ?? '')
    .join('\n\n');

export function MessageActions({ message, onSave }: Props): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const maySave = useCan('outputs:write');
  const mayChat = useCan('completions:write');
  const notify = useNotify();
  const navigate = useNavigate();
  const copy = async (text: string): Promise<void> => {
    setAnchor(null);
    await navigator.clipboard.writeText(text);
    notify('Copied', { type: 'info', autoHideDuration: 1500 });
  };
  const link = `${window.location.origin}/conversations/${message.conversationId}?message=${message.id}`;
  return (
    <>
      {maySave && (
        <Tooltip title="Save as output (a selection, or all of it)">
          <IconButton
            size="small"
            aria-label="Save as output"
            // a press must not clear the selection it is about
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onSave({ message, selection: selectionWithin(`message-${message.id}`) })}
          >
            <SaveIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      <IconButton
        size="small"
        aria-label="More"
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void copy(textOf(message))}>
          <ListItemIcon>
            <CopyIcon fontSize="small" />
          </ListItemIcon>
          Copy text
        </MenuItem>
        <MenuItem onClick={() => void copy(link)}>
          <ListItemIcon>
            <LinkIcon fontSize="small" />
          </ListItemIcon>
          Copy link
        </MenuItem>
        {mayChat && (
          <MenuItem
            onClick={() =>
              void navigate(`/chat?conversation=${message.conversationId}&parent=${message.id}`)
            }
          >
            <ListItemIcon>
              <ContinueIcon fontSize="small" />
            </ListItemIcon>
            Continue from here
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

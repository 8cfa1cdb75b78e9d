import BoldIcon from '@mui/icons-material/FormatBoldOutlined';
import BulletsIcon from '@mui/icons-material/FormatListBulletedOutlined';
import CodeBlockIcon from '@mui/icons-material/IntegrationInstructionsOutlined';
import CodeIcon from '@mui/icons-material/CodeOutlined';
import ItalicIcon from '@mui/icons-material/FormatItalicOutlined';
import NumbersIcon from '@mui/icons-material/FormatListNumberedOutlined';
import QuoteIcon from '@mui/icons-material/FormatQuoteOutlined';
import RedoIcon from '@mui/icons-material/RedoOutlined';
import StrikeIcon from '@mui/icons-material/StrikethroughSOutlined';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import TaskIcon from '@mui/icons-material/CheckBoxOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { actions, type Action } from './actions';
import type { RichText } from './richText';

const BUTTONS: [Action, string, ReactNode][] = [
  ['undo', 'Undo', <UndoIcon fontSize="small" />],
  ['redo', 'Redo', <RedoIcon fontSize="small" />],
  ['bold', 'Bold', <BoldIcon fontSize="small" />],
  ['italic', 'Italic', <ItalicIcon fontSize="small" />],
  ['strike', 'Struck through', <StrikeIcon fontSize="small" />],
  ['code', 'Code', <CodeIcon fontSize="small" />],
  ['bullets', 'List', <BulletsIcon fontSize="small" />],
  ['numbers', 'Numbered list', <NumbersIcon fontSize="small" />],
  ['task', 'Task', <TaskIcon fontSize="small" />],
  ['quote', 'Quote', <QuoteIcon fontSize="small" />],
  ['codeBlock', 'Block of code', <CodeBlockIcon fontSize="small" />],
  ['table', 'Table', <TableIcon fontSize="small" />],
];

const LEVELS: [Action, string][] = [
  ['paragraph', 'Text'],
  ['heading1', 'H1'],
  ['heading2', 'H2'],
  ['heading3', 'H3'],
];

/** What the keyboard does too. */
export function Toolbar({ rich }: { rich: RichText | null }): ReactNode {
  const run = (action: Action): void => {
    if (rich) actions[action](rich.editor);
  };
  return (
    <Stack
      direction="row"
      role="toolbar"
      aria-label="Formatting"
      // a press keeps the selection that it is about
      onMouseDown={(event) => event.preventDefault()}
      sx={{
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.25,
        p: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <ToggleButtonGroup size="small" exclusive aria-label="Level" disabled={!rich}>
        {LEVELS.map(([action, label]) => (
          <ToggleButton
            key={action}
            value={action}
            onClick={() => run(action)}
            sx={{ px: 1, py: 0.25 }}
          >
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {BUTTONS.map(([action, label, icon]) => (
        <Tooltip key={action} title={label}>
          <span>
            <IconButton
              size="small"
              aria-label={label}
              disabled={!rich}
              onClick={() => run(action)}
            >
              {icon}
            </IconButton>
          </span>
        </Tooltip>
      ))}
    </Stack>
  );
}

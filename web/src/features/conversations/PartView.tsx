import FileIcon from '@mui/icons-material/AttachFileOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import type { Part } from '../../api/types';
import { ArtifactView } from './ArtifactView';
import { DeferredMarkdown } from './DeferredMarkdown';
import { fenced } from './fenced';
import { Folded } from './Folded';

interface Props {
  part: Part;
  role: string;
  deferred: boolean;
  /** Absent where nothing can be saved, such as in an answer that is still being written. */
  onSave?: (part: Part) => void;
}

export function PartView({ part, role, deferred, onSave }: Props): ReactNode {
  const typed = role !== 'assistant';
  const text = part.text ?? '';
  switch (part.type) {
    case 'text':
      return text.trim() ? (
        <DeferredMarkdown text={text} typed={typed} deferred={deferred} />
      ) : null;
    case 'code':
      return (
        <DeferredMarkdown text={fenced(text, part.language)} typed={typed} deferred={deferred} />
      );
    case 'artifact':
      return <ArtifactView part={part} deferred={deferred} onSave={onSave} />;
    case 'reasoning':
      return <Folded title="Reasoning">{text}</Folded>;
    case 'toolCall':
      return (
        <Folded title={`Used ${part.name ?? 'a tool'}`}>{text || pretty(part.arguments)}</Folded>
      );
    case 'toolResult':
      return <Folded title={`Result of ${part.name ?? 'a tool'}`}>{text || pretty(part)}</Folded>;
    case 'interrupted':
      return (
        <Alert severity="warning" variant="outlined">
          The answer ends here. {text}
        </Alert>
      );
    case 'image':
    case 'file':
      return <Attachment part={part} />;
    default:
      return <Folded title={part.type}>{text || pretty(part)}</Folded>;
  }
}

function Attachment({ part }: { part: Part }): ReactNode {
  const name =
    part.name ?? part.fileName ?? part.text ?? (part.type === 'image' ? 'Image' : 'File');
  const icon = part.type === 'image' ? <ImageIcon /> : <FileIcon />;
  const shared = {
    icon,
    label: name,
    variant: 'outlined' as const,
    sx: { alignSelf: 'flex-start', maxWidth: '100%' },
  };
  return part.fileId ? (
    <Chip {...shared} component="a" href={`/api/v1/files/${part.fileId}/content`} clickable />
  ) : (
    <Chip {...shared} title="Named in the export; the file itself did not come along" />
  );
}

const pretty = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

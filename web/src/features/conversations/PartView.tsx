import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';
import type { Part } from '../../api/types';
import { ArtifactView } from './ArtifactView';
import { Attachment } from './Attachment';
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
      return <Attachment part={part} />;
    case 'audio':
      return (
        <>
          {(part.fileId || !text.trim()) && <Attachment part={part} />}
          {text.trim() && <DeferredMarkdown text={text} typed={typed} deferred={deferred} />}
        </>
      );
    case 'file':
      return (
        <>
          <Attachment part={part} />
          {text.trim() && <Folded title={`Text of ${part.name ?? 'the file'}`}>{text}</Folded>}
        </>
      );
    default:
      return <Folded title={part.type}>{text || pretty(part)}</Folded>;
  }
}

const pretty = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

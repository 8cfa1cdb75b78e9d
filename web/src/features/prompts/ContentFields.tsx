import type { ReactNode } from 'react';
import type { ChatTurn, Variable } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { SnippetInsert } from './SnippetInsert';
import { TurnFields } from './TurnFields';
import { VariableFields } from './VariableFields';
import { CompositionPreview } from './CompositionPreview';

export interface Content {
  template: string;
  turns: ChatTurn[];
  variables: Variable[];
}

interface Props {
  kind: 'text' | 'chat';
  value: Content;
  onChange: (part: Partial<Content>) => void;
  height?: string;
}

/** What a version says, as it is sent: a template or turns, and the variables that occur. */
export const textsOf = (kind: 'text' | 'chat', { template, turns }: Content): string[] =>
  kind === 'chat' ? turns.map(({ content }) => content) : [template];

export function ContentFields({ kind, value, onChange, height = '50vh' }: Props): ReactNode {
  const { template, turns, variables } = value;
  const texts = textsOf(kind, value);
  const insert = (reference: string): void => {
    if (kind === 'text') {
      onChange({ template: template + reference });
      return;
    }
    const last = turns.at(-1);
    if (last) {
      onChange({ turns: [...turns.slice(0, -1), { ...last, content: last.content + reference }] });
    }
  };
  return (
    <>
      {kind === 'chat' ? (
        <TurnFields turns={turns} onChange={(next) => onChange({ turns: next })} />
      ) : (
        <MarkdownEditor
          value={template}
          onChange={(typed) => onChange({ template: typed })}
          label="Template"
          typed
          placeholder="Write the prompt. {{name}} is a variable."
          autoFocus
          height={height}
        />
      )}
      <SnippetInsert onInsert={insert} />
      <CompositionPreview texts={texts} />
      <VariableFields
        texts={texts}
        variables={variables}
        onChange={(next) => onChange({ variables: next })}
      />
    </>
  );
}

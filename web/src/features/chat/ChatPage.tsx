import ChatIcon from '@mui/icons-material/ForumOutlined';
import NewIcon from '@mui/icons-material/AddCommentOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import type { Message, NewCompletion } from '../../api/types';
import { Page } from '../../shared/Page';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { AgentPicker } from './AgentPicker';
import { Bubble } from './Bubble';
import { Composer } from './Composer';
import { ModelPicker } from './ModelPicker';
import { PromptSent, type SentPrompt } from './PromptSent';
import { TurnView } from './TurnView';
import { useChat } from './useChat';
import { useThread } from './useThread';

const CHOSEN_MODEL = 'output-hub.model';

export function ChatPage(): ReactNode {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const prompt = useLocation().state as SentPrompt | null;
  const conversation = parameters.get('conversation');
  const parent = parameters.get('parent');
  const chat = useChat();
  const { turn, busy } = chat;
  const completion = turn?.answering.completion;
  // without an answer it is the question alone that the conversation keeps
  const awaited = completion?.messageId ?? completion?.userMessageId;
  const asked = turn?.userMessageId;
  const thread = useThread(conversation, parent, awaited, asked);
  const [model, setModel] = useState(() => localStorage.getItem(CHOSEN_MODEL) ?? '');
  const [agentId, setAgentId] = useState(() => parameters.get('agent') ?? '');
  const find = (wanted: string | null | undefined): Message | undefined =>
    wanted == null ? undefined : thread.messages.find(({ id }) => id === wanted);
  const kept = find(awaited) ?? find(asked);
  const questionKept = kept?.role === 'user' ? kept : find(kept?.parentId);
  const end = useRef<HTMLDivElement>(null);
  const length = turn?.answering.text.length ?? 0;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [length, thread.messages.length]);

  const choose = (next: string): void => {
    setModel(next);
    localStorage.setItem(CHOSEN_MODEL, next);
  };
  const ask = (text: string): Promise<boolean> => {
    const request: NewCompletion = {
      model,
      ...(agentId && { agentId }),
      ...(text && { messages: [{ role: 'user', content: text }] }),
      ...(prompt &&
        !turn && {
          promptId: prompt.promptId,
          promptVersion: prompt.promptVersion,
          variables: prompt.variables,
        }),
      ...(conversation && { conversationId: conversation }),
      ...(conversation && thread.tip && { parentMessageId: thread.tip }),
    };
    return chat.ask(request, text || (prompt?.title ?? ''));
  };
  const last = thread.messages.at(-1);
  const unanswered = !turn && !busy && last?.role === 'user' ? last : undefined;
  const question = turn?.question || (questionKept?.text ?? unanswered?.text ?? '');
  const askAgain = (): void => {
    const {
      parentMessageId: _,
      agentId: _agent,
      ...request
    } = turn?.request ?? {
      messages: [{ role: 'user', content: question }],
    };
    const before =
      questionKept?.parentId ?? unanswered?.parentId ?? turn?.request?.parentMessageId;
    void chat.ask(
      {
        ...request,
        model,
        ...(agentId && { agentId }),
        ...(conversation && { conversationId: conversation }),
        ...(before && { parentMessageId: before }),
      },
      question,
    );
  };
  // a conversation that its first question makes is the same chat
  const [chats, setChats] = useState(1);
  const [seen, setSeen] = useState(conversation);
  if (seen !== conversation) {
    setSeen(conversation);
    if (seen !== null || !parameters.has('completion')) setChats(chats + 1);
  }
  const empty = !turn && thread.messages.length === 0 && !prompt;
  return (
    <Page
      title={thread.title ?? 'Chat'}
      width={860}
      actions={
        <>
          <AgentPicker value={agentId} onChange={setAgentId} />
          <ModelPicker value={model} onChange={choose} />
          <Button
            startIcon={<NewIcon />}
            disabled={empty}
            onClick={() => void navigate('/chat', { state: null })}
          >
            New
          </Button>
          {conversation && (
            <Button component={Link} to={`/conversations/${conversation}`}>
              Open in reader
            </Button>
          )}
        </>
      }
    >
      <Stack sx={{ minHeight: 'calc(100dvh - 250px)' }}>
        <Stack sx={{ flex: 1, gap: 2.5, pb: 3 }} aria-live="polite" aria-busy={busy}>
          {empty && (
            <Empty icon={<ChatIcon />} title="Ask a model">
              The answer streams in, and is kept as a conversation and as an output of its own,
              linked to the prompt it came from. Nothing has to be copied.
            </Empty>
          )}
          {/* a conversation that is only being created is not there yet */}
          {thread.error != null && !turn && <Failure error={thread.error} />}
          {thread.messages.map((message) => (
            <Bubble key={message.id} message={message} />
          ))}
          {prompt && !turn && <PromptSent prompt={prompt} />}
          {unanswered && (
            <Alert
              severity="info"
              variant="outlined"
              action={
                model && (
                  <Button color="inherit" size="small" onClick={askAgain}>
                    Ask again
                  </Button>
                )
              }
            >
              This question has no answer.
            </Alert>
          )}
          {turn && (
            <TurnView
              turn={turn}
              kept={kept?.role}
              onAskAgain={question && model ? askAgain : undefined}
            />
          )}
          <div ref={end} />
        </Stack>
        <Composer
          key={chats}
          conversation={conversation}
          busy={busy}
          ready={model !== ''}
          needsText={prompt === null || turn !== null}
          onAsk={ask}
          onStop={chat.stop}
        />
      </Stack>
    </Page>
  );
}

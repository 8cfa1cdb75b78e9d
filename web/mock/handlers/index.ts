import type { HttpHandler } from 'msw';
import type { Store } from '../store';
import { administrationHandlers } from './administration';
import { agentHandlers } from './agents';
import { checklistHandlers } from './checklists';
import { completionHandlers } from './completions';
import { conversationHandlers } from './conversations';
import { exportHandlers } from './exports';
import { fileHandlers } from './files';
import { duplicateHandlers } from './duplicates';
import { keyHandlers } from './keys';
import { importHandlers } from './imports';
import { outputHandlers } from './outputs';
import { promptHandlers } from './prompts';
import { promptVersionHandlers } from './promptVersions';
import { recordHandlers } from './records';
import { searchHandlers } from './search';
import { sessionHandlers } from './sessions';
import { snippetHandlers } from './snippets';
import { viewHandlers } from './views';
import { vocabularyHandlers } from './vocabularies';

export const handlersOf = (store: Store): HttpHandler[] => [
  ...administrationHandlers(store),
  ...vocabularyHandlers(store),
  ...recordHandlers(store),
  ...keyHandlers(store),
  ...duplicateHandlers(store),
  ...outputHandlers(store),
  ...exportHandlers(store),
  ...fileHandlers(store),
  ...conversationHandlers(store),
  ...importHandlers(store),
  ...searchHandlers(store),
  ...sessionHandlers(store),
  ...snippetHandlers(store),
  ...promptHandlers(store),
  ...promptVersionHandlers(store),
  ...agentHandlers(store),
  ...checklistHandlers(store),
  ...completionHandlers(store),
  ...viewHandlers(store),
];

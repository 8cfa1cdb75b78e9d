import type { HttpHandler } from 'msw';
import type { Store } from '../store';
import { administrationHandlers } from './administration';
import { checklistHandlers } from './checklists';
import { completionHandlers } from './completions';
import { conversationHandlers } from './conversations';
import { exportHandlers } from './exports';
import { fileHandlers } from './files';
import { duplicateHandlers } from './duplicates';
import { outputHandlers } from './outputs';
import { promptHandlers } from './prompts';
import { recordHandlers } from './records';
import { viewHandlers } from './views';
import { vocabularyHandlers } from './vocabularies';

export const handlersOf = (store: Store): HttpHandler[] => [
  ...administrationHandlers(store),
  ...vocabularyHandlers(store),
  ...recordHandlers(store),
  ...duplicateHandlers(store),
  ...outputHandlers(store),
  ...exportHandlers(store),
  ...fileHandlers(store),
  ...conversationHandlers(store),
  ...promptHandlers(store),
  ...checklistHandlers(store),
  ...completionHandlers(store),
  ...viewHandlers(store),
];

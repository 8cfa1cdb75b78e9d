import { addConversations } from './data/conversations';
import { addOutputs } from './data/outputs';
import { addPeople, person } from './data/people';
import { addRest } from './data/rest';
import { vocabularies } from './data/vocabularies';
import { emptyStore, type Store } from './store';

/** A small, believable organisation. */
export function seeded(role = 'owner'): Store {
  const store: Store = { ...emptyStore(), ...vocabularies() };
  addPeople(store);
  addOutputs(store);
  addConversations(store);
  addRest(store);
  store.me = person(role);
  return store;
}

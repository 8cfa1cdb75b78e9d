import { useEffect, useRef } from 'react';
import { useMe } from '../../auth/me';
import { draftKey, keepDraft, readDraft, removeDraft } from '../../shared/saving/drafts';
import { useDraft, type Draft } from '../../shared/saving/useDraft';

interface Written {
  text: string;
  /** On its way to the model, and not yet taken. */
  asked: string;
}

export interface Question {
  draft: Draft<Written>;
  text: string;
  /** Sends what is written; what is refused comes back, before what was typed since. */
  ask: (send: (text: string) => Promise<boolean>) => void;
}

const NOTHING: Written = { text: '', asked: '' };

const both = ({ asked, text }: Written): Written => ({
  text: [asked, text].filter((part) => part.trim()).join('\n\n'),
  asked: '',
});

/** What is written to a model, kept until the model has it, whether or not anybody waits for that. */
export function useQuestion(what: string): Question {
  const me = useMe().data;
  const draft = useDraft<Written>(what, NOTHING);
  const here = useRef(false);
  const begun = useRef(false);
  const { amend, takenUp } = draft;
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    // nobody is left who waits for what was on its way then
    if (begun.current || takenUp === null) return;
    begun.current = true;
    amend((now) => (now.asked ? both(now) : now));
  });
  const ask: Question['ask'] = (send) => {
    const asked = draft.value.text;
    begun.current = true;
    draft.change({ text: '', asked });
    void send(asked.trim()).then((taken) => {
      if (here.current) amend((now) => (taken ? { asked: '' } : both(now)));
      else if (taken && me) forget(draftKey(me, what), asked);
    });
  };
  return { draft, text: draft.value.text, ask };
}

/** Of somebody who went elsewhere meanwhile. */
function forget(key: string, asked: string): void {
  const kept = readDraft<Written>(key);
  if (kept?.value.asked !== asked) return;
  if (kept.value.text) {
    keepDraft(key, { ...kept, value: { ...kept.value, asked: '' } });
    return;
  }
  removeDraft(key);
  // this tab hears of no change of its own
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
}

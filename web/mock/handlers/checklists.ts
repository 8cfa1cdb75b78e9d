import { http, HttpResponse, type HttpHandler } from 'msw';
import type { ChecklistItem, QaActivity, VersionChecklist } from '../../src/api/types';
import { none, notFound, record, staleness } from '../answers';
import { nextId, type Store } from '../store';

/** What of the organisation's checklist and beside it was checked on a version. */
export function checklistOf(store: Store, id: string, number: number): VersionChecklist {
  const kind = store.prompts.find((prompt) => prompt.id === id)?.kind;
  const activities = store.activities[`${id}/${number}`] ?? [];
  const named = (what: string) => (one: QaActivity) =>
    one.what.toLowerCase() === what.toLowerCase();
  const untouched = store.checklist.items
    .filter((item) => item.kind === null || item.kind === kind)
    .filter(({ what }) => !activities.some(named(what)));
  const items = [
    ...activities.map((activity) => ({
      what: activity.what,
      passed: activity.done && activity.result !== 'failed',
      activity,
    })),
    ...untouched.map(({ what }) => ({ what, passed: false, activity: null })),
  ];
  return {
    number,
    progress: { done: items.filter(({ passed }) => passed).length, total: items.length },
    items,
  };
}

export function checklistHandlers(store: Store): HttpHandler[] {
  const of = (params: Record<string, unknown>): QaActivity[] =>
    (store.activities[`${String(params.id)}/${String(params.n)}`] ??= []);
  return [
    http.get('*/api/v1/prompts/:id/versions/:n/checklist', ({ params }) =>
      HttpResponse.json(checklistOf(store, String(params.id), Number(params.n))),
    ),
    http.post('*/api/v1/prompts/:id/versions/:n/qa-activities', async ({ request, params }) => {
      const written = (await request.json()) as QaActivity;
      const activity = {
        ...written,
        id: nextId(),
        version: 1,
        ...(written.done && { doneAt: new Date().toISOString(), doneBy: store.me?.id }),
      };
      of(params).push(activity);
      return record(activity, 201);
    }),
    http.patch(
      '*/api/v1/prompts/:id/versions/:n/qa-activities/:activity',
      async ({ request, params }) => {
        const activity = of(params).find(({ id }) => id === params.activity);
        if (!activity) return notFound('QA activity');
        const stale = staleness(request, activity.version);
        if (stale) return stale;
        Object.assign(activity, await request.json(), { version: activity.version + 1 });
        return record(activity);
      },
    ),
    http.delete('*/api/v1/prompts/:id/versions/:n/qa-activities/:activity', ({ params }) => {
      const all = of(params);
      all.splice(
        all.findIndex(({ id }) => id === params.activity),
        1,
      );
      return none();
    }),
    http.get('*/api/v1/qa-checklist', () => record(store.checklist)),
    http.put('*/api/v1/qa-checklist', async ({ request }) => {
      const stale = staleness(request, store.checklist.version);
      if (stale) return stale;
      const { items } = (await request.json()) as { items: ChecklistItem[] };
      store.checklist = { items, version: store.checklist.version + 1 };
      return record(store.checklist);
    }),
    http.get('*/api/v1/label-rules', () => HttpResponse.json({ items: store.labelRules })),
    http.put('*/api/v1/label-rules/:label', async ({ request, params }) => {
      const label = String(params.label);
      const before = store.labelRules.find((rule) => rule.label === label);
      const stale = staleness(request, before?.version ?? 0);
      if (stale) return stale;
      const { requiresQa } = (await request.json()) as { requiresQa: boolean };
      const rule = { label, requiresQa, version: (before?.version ?? 0) + 1 };
      store.labelRules = [...store.labelRules.filter((one) => one.label !== label), rule];
      return record(rule);
    }),
  ];
}

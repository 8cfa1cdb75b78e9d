import { strToU8, zipSync } from 'fflate';

/** What the browser is given to upload. */
export interface Archive {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** One red pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** What Google Takeout sends: the activity beside the pictures that it names. */
export function takeout(question: string): Archive {
  const folder = 'Takeout/My Activity/Gemini Apps/';
  const rows = [
    {
      header: 'Gemini Apps',
      title: `Prompted ${question}`,
      time: '2026-03-04T09:00:00.000Z',
      products: ['Gemini Apps'],
      attachedFiles: ['pixel.png'],
      imageFile: 'pixel.png',
      safeHtmlItem: [{ html: '<p>A single <b>red</b> pixel.</p>' }],
    },
  ];
  return zip('takeout.zip', {
    [`${folder}MyActivity.json`]: strToU8(JSON.stringify(rows)),
    [`${folder}pixel.png`]: PICTURE,
  });
}

/** What Claude sends of a conversation in which it wrote a document and changed it. */
export function withDocument(title: string, word: string): Archive {
  const call = (input: object): object => ({ type: 'tool_use', name: 'artifacts', input });
  const said = (uuid: string, sender: string, ...content: object[]): object => ({
    uuid,
    sender,
    text: '',
    created_at: '2026-03-05T09:00:00Z',
    content,
  });
  const conversation = {
    uuid: `document-${word}`,
    name: title,
    created_at: '2026-03-05T09:00:00Z',
    chat_messages: [
      said('1', 'human', { type: 'text', text: 'Plan the orchard.' }),
      said(
        '2',
        'assistant',
        call({
          command: 'create',
          id: 'plan',
          type: 'text/markdown',
          title,
          content: '# Orchard\n\nPlant a pear.',
        }),
      ),
      said(
        '3',
        'assistant',
        call({ command: 'update', id: 'plan', old_str: 'a pear', new_str: `a ${word}` }),
      ),
    ],
  };
  return zip('claude.zip', { 'conversations.json': strToU8(JSON.stringify([conversation])) });
}

const zip = (name: string, files: Record<string, Uint8Array>): Archive => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(files)),
});

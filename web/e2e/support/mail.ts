import assert from 'node:assert/strict';
import { settings } from './settings';

interface Received {
  subject: string;
  mimeMessage: string;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

/** The first address in the newest mail to somebody that begins so; waits for the mail. */
export async function linkMailedTo(address: string, start: string): Promise<string> {
  const inbox = `${settings.mail}/api/user/${encodeURIComponent(address)}/messages/INBOX`;
  for (let tries = 0; tries < 80; tries++) {
    const answer = await fetch(inbox);
    const mails = answer.ok ? ((await answer.json()) as Received[]) : [];
    for (const mail of mails.toReversed()) {
      const link = plain(mail.mimeMessage)
        .split(/[\s"<>]/)
        .find((word) => word.startsWith(start));
      if (link) return link;
    }
    await pause();
  }
  assert.fail(`No mail to ${address} with a link to ${start}`);
}

/** Without the quoted-printable form (RFC 2045) that long lines of mails have. */
const plain = (mime: string): string =>
  mime
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('&amp;', '&');

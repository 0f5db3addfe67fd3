import { fileOf } from '../files/file-view';
import { present } from '../resources/resources.policy';
import type { OpenFile } from '../files/open-file.server';
import { recordAudit } from '~/features/audit/audit.server';
import type { Locale } from '~/i18n/locale';
import { nameOf, pickText, titleOf } from '~/i18n/pick';
import { visitor } from '~/platform/auth/actor';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { consume } from '~/platform/http/rate-limit.server';
import { readFile } from '~/platform/storage/storage.server';

/** A `where` for the valid link with this token, to a resource that exists and is still on request. */
function openLink(token: string) {
  return {
    tokenHash: hashToken(token),
    revokedAt: null,
    expiresAt: { gt: now() },
    resource: { ...present, onRequest: true },
  };
}

/** The resource that a link opens, in the reader's language; null when the link is invalid or has ended. */
export async function getShared(token: string, locale: Locale) {
  if (!tokenForm.test(token)) return null;
  const link = await db().resourceShareLink.findFirst({
    where: openLink(token),
    select: {
      expiresAt: true,
      resource: {
        select: {
          slug: true,
          url: true,
          texts: { select: { locale: true, title: true, summary: true } },
          type: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
          organization: { select: { slug: true, name: true, nameLocale: true } },
          files: {
            orderBy: { position: 'asc' },
            take: 1,
            select: { id: true, name: true, bytes: true, pageCount: true },
          },
        },
      },
    },
  });
  if (!link) return null;
  const { resource, expiresAt } = link;
  const [file] = resource.files;
  return {
    expiresAt,
    title: titleOf(resource, locale),
    summary: pickText(resource.texts, locale, ({ summary }) => summary),
    type: nameOf(resource.type, locale),
    organization: resource.organization,
    url: resource.url,
    file: file ? fileOf(file) : null,
  };
}

/**
 * The file that a link opens; null when there is none. The link is checked each time. Reads from the first byte
 * count as an opening, and every read is written to the audit log without naming anybody.
 */
export async function openSharedFile(token: string): Promise<OpenFile | null> {
  if (!tokenForm.test(token)) return null;
  const link = await db().resourceShareLink.findFirst({
    where: openLink(token),
    select: {
      id: true,
      resource: {
        select: { organizationId: true, files: { orderBy: { position: 'asc' }, take: 1 } },
      },
    },
  });
  const file = link?.resource.files[0];
  if (!link || !file) return null;
  const { name, mediaType, bytes, sha256, storageKey } = file;
  return {
    name,
    mediaType,
    bytes,
    sha256,
    isPublic: false,
    isIndexed: false,
    async read(range) {
      // A file that is read in many parts is one download.
      const isNew = (await consume('download', `link ${link.id} ${file.id}`)).allowed;
      await db().$transaction(async (tx) => {
        if (!range || range.start === 0)
          await tx.resourceShareLink.update({
            where: { id: link.id },
            data: { opened: { increment: 1 } },
            select: { id: true },
          });
        if (!isNew) return;
        await recordAudit(tx, {
          actor: visitor,
          action: 'file.download',
          objectType: 'resourceFile',
          objectId: file.id,
          organizationId: link.resource.organizationId,
        });
      });
      return readFile(storageKey, range);
    },
  };
}

import { changeItems } from '~/features/library/collections/collection-items.server';
import {
  createCollection,
  removeCollection,
  updateCollection,
} from '~/features/library/collections/save-collection.server';
import { collectionSchema } from '~/features/library/collections/collections.schema';
import { moderatePost } from '~/features/threads/moderation.server';
import { changeComments } from '~/features/threads/comments/write-comment.server';
import { changeEditions } from '~/features/library/editions/change-editions.server';
import { answerRequest } from '~/features/library/access/answers.server';
import { askForResource } from '~/features/library/access/ask.server';
import { openSharedFile } from '~/features/library/access/shared.server';
import { endKey, makeKey } from '~/features/open-data/keys/keys.server';
import { endShareLink, makeShareLink } from '~/features/library/access/share-links.server';
import { exportLibrary } from '~/features/library/files/library-zip.server';
import { openFile } from '~/features/library/files/open-file.server';
import { confirmResource } from '~/features/library/review/review-resource.server';
import {
  updateResource,
  withdrawResource,
} from '~/features/library/resources/update-resource.server';
import { db } from '~/platform/db/client.server';
import { aCollection } from '../../../factories/collections';
import { aComment } from '../../../factories/comments';
import { aTranslationWish } from '../../../factories/editions';
import { aFile } from '../../../factories/files';
import { aRequest } from '../../../factories/resource-access';
import { aResource } from '../../../factories/resources';
import { unique } from '../../../factories/sequence';
import { input, rowOf, shared } from '../../resources/shelf';
import type { Deed } from './deed-world';

const aCollectionInput = (audience: 'public' | 'network', version?: number) =>
  collectionSchema.parse({
    title: { es: `Para empezar ${unique()}`, en: '' },
    description: { es: '', en: '' },
    audience,
    ...(version ? { version } : {}),
  });

/** Operations in the library. */
export const deedsOfTheLibrary: Deed[] = [
  [
    'a resource that is shared, changed, shown to more, confirmed and withdrawn',
    [
      'resource.create staff own',
      'resource.edition staff own',
      'resource.update staff own',
      'resource.visibility staff own',
      'resource.confirm staff own',
      'resource.withdraw staff own',
    ],
    async ({ staff: { actor } }) => {
      const url = 'https://example.org/una';
      const slug = await shared(actor, { url, visibility: 'network' });
      const { version } = await rowOf(slug);
      const changed = input({ version, url: `${url}-2`, visibility: 'public' });
      await updateResource(actor, slug, changed);
      await confirmResource(actor, slug);
      await withdrawResource(actor, slug);
    },
  ],
  [
    'a file that is not for everybody, in whole; one that is, in silence',
    ['file.download partner own'],
    async ({ partner, own }) => {
      for (const visibility of ['network', 'public'] as const) {
        const file = await aFile(
          await aResource({ organization: own, visibility }),
          'a.pdf',
          '%PDF',
        );
        await (await openFile(partner.actor, file.id))?.read();
      }
    },
  ],
  [
    'requests: asked, granted, ended, declined',
    [
      'resource.request partner own',
      'resource.grant staff own',
      'resource.revoke staff own',
      'resource.decline staff own',
    ],
    async ({ partner, other, staff: { actor }, own }) => {
      const resource = await aResource({ organization: own, onRequest: true });
      await askForResource(partner.actor, resource.slug, { purpose: 'Para una audiencia.' });
      const { id } = await db().resourceRequest.findFirstOrThrow({
        where: { resourceId: resource.id },
      });
      await answerRequest(actor, { do: 'grant', id, days: '7', note: '' });
      await answerRequest(actor, { do: 'revoke', id });
      const asker = { person: partner, organization: other };
      const again = await aRequest(await aResource({ organization: own, onRequest: true }), asker);
      await answerRequest(actor, { do: 'decline', id: again.id, note: '' });
    },
  ],
  [
    'a link to a resource: made, opened by nobody known, ended',
    ['resource.link staff own', 'file.download nobody own', 'resource.unlink staff own'],
    async ({ staff: { actor }, own }) => {
      const resource = await aResource({ organization: own, onRequest: true });
      await aFile(resource, 'a.pdf', '%PDF');
      const wish = { do: 'make', label: 'Procuraduría', days: '7' } as const;
      const made = await makeShareLink(actor, resource.slug, wish);
      if (!made || made === 'too-many') throw new Error('the link was not made');
      await (await openSharedFile(made.token))?.read();
      const { id } = await db().resourceShareLink.findFirstOrThrow({
        where: { resourceId: resource.id },
      });
      await endShareLink(actor, resource.slug, id);
    },
  ],
  [
    'a key for programs: made, revoked',
    ['data.key admin own', 'data.end-key admin own'],
    async ({ admin: { actor }, own }) => {
      await makeKey(actor, own.slug, 'Sitio web');
      const { id } = await db().dataKey.findFirstOrThrow({ where: { organizationId: own.id } });
      await endKey(actor, own.slug, id);
    },
  ],
  [
    'all that an organization shares, taken away',
    ['library.export admin own'],
    async ({ admin, own }) => (await exportLibrary(admin.actor, own)).cancel(),
  ],
  [
    'collections: made, shown to more, arranged, removed',
    [
      'collection.create staff own',
      'collection.update staff own',
      'collection.visibility staff own',
      'collection.arrange staff own',
      'collection.remove staff own',
    ],
    async ({ staff: { actor }, own }) => {
      const made = await createCollection(actor, aCollectionInput('network'));
      const slug = 'slug' in made ? made.slug : '';
      const { version } = await db().collection.findUniqueOrThrow({ where: { slug } });
      await updateCollection(actor, slug, aCollectionInput('public', version));
      const resource = await aResource({ organization: own });
      await changeItems(actor, slug, { do: 'add', resource: resource.slug });
      await removeCollection(actor, slug);
    },
  ],
  [
    'a collection of the network',
    ['collection.remove network none'],
    async ({ network }) => removeCollection(network.actor, (await aCollection({})).slug),
  ],
  [
    'comments: written, reported, hidden, restored, kept, removed',
    [
      'comment.write partner other',
      'comment.report staff other',
      'comment.hide network other',
      'comment.restore network other',
      'comment.report staff other',
      'comment.keep network other',
      'comment.remove partner other',
    ],
    async ({ partner, staff, network, own, other }) => {
      const resource = await aResource({ organization: own });
      const { slug } = resource;
      await changeComments(partner.actor, slug, { do: 'write', text: 'Sirve.' }, 'es');
      const { id } = await aComment(resource, { by: other });
      const report = { do: 'report', id, reason: '' } as const;
      await changeComments(staff.actor, slug, report, 'es');
      await moderatePost(network.actor, { do: 'hide', id });
      await moderatePost(network.actor, { do: 'restore', id });
      await changeComments(staff.actor, slug, report, 'es');
      await moderatePost(network.actor, { do: 'keep', id });
      await changeComments(partner.actor, slug, { do: 'remove', id }, 'es');
    },
  ],
  [
    'editions: joined and parted',
    ['resource.join staff own', 'resource.part staff own'],
    async ({ staff: { actor }, own }) => {
      const one = await aResource({ organization: own, languages: ['spa'] });
      const other = await aResource({ organization: own, languages: ['eng'] });
      const join = { do: 'join', other: other.slug, standing: 'same' } as const;
      await changeEditions(actor, one.slug, join);
      await changeEditions(actor, one.slug, { do: 'part' });
    },
  ],
  [
    'translations: asked for, offered, ended, delivered and taken',
    [
      'translation.ask partner other',
      'translation.offer partner other',
      'translation.end partner own',
      'translation.deliver partner other',
      'resource.join staff own',
    ],
    async ({ staff, partner: { actor }, own, other }) => {
      const { id, slug } = await aResource({ organization: own, languages: ['spa'] });
      await changeEditions(actor, slug, { do: 'ask', language: 'fra' });
      await changeEditions(actor, slug, { do: 'offer', language: 'mam' });
      const where = { resourceId: id, kind: 'asked' as const };
      const asked = await db().resourceTranslation.findFirstOrThrow({ where });
      await changeEditions(actor, slug, { do: 'end', id: asked.id });
      const wish = { by: other, kind: 'offered', languageCode: 'eng' } as const;
      const offer = await aTranslationWish({ id }, wish);
      const made = await aResource({ organization: other, languages: ['eng'] });
      await changeEditions(actor, slug, { do: 'deliver', id: offer.id, other: made.slug });
      await changeEditions(staff.actor, slug, { do: 'take', id: offer.id, other: made.slug });
    },
  ],
];

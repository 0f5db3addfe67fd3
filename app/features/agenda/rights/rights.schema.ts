/** One of the rights of a child by which procedures and recommendations are measured. */
export interface ChildRight {
  slug: string;
  /** the article of the Convention on the Rights of the Child, where the network's list names one */
  article: string | null;
}

/** The child's rights, in the order in which pages show them. Their names are the messages `rights:name.<slug>`. */
export const rights = [
  { slug: 'non-discrimination', article: '2' },
  { slug: 'best-interests', article: '3' },
  { slug: 'life-survival-development', article: '6' },
  { slug: 'right-to-be-heard', article: '12' },
  { slug: 'liberty', article: null },
  { slug: 'non-refoulement', article: null },
  { slug: 'family-unity', article: null },
  { slug: 'confidentiality', article: null },
] as const satisfies readonly ChildRight[];

export type RightSlug = (typeof rights)[number]['slug'];

export const rightSlugs = rights.map(({ slug }) => slug) as [RightSlug, ...RightSlug[]];

export function isRight(slug: unknown): slug is RightSlug {
  return rightSlugs.some((known) => known === slug);
}

import type { DiffPart } from '~/platform/word-diff';

/** What changed in a text: what went is struck through, what came is underlined. */
export function WordDiff({
  parts,
  lang,
}: {
  parts: readonly DiffPart[];
  lang?: string | undefined;
}) {
  return (
    <p className="word-diff" lang={lang}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
      })}
    </p>
  );
}

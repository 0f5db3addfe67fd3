import type { DiffPart } from '~/platform/word-diff';

/** Changes in a text: removed words are struck through, added ones underlined. */
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

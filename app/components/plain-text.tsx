import { plainBlocks, type Block, type Span } from '~/platform/plain-text';

/**
 * A text without markup: paragraphs, lists, quotations and links. A link shows where it leads, tells that page nothing
 * about this one, and is followed by no search engine.
 */
export function PlainText({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <div className="plain-text" lang={lang}>
      {plainBlocks(text).map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block: { kind, lines } }: { block: Block }) {
  const items = lines.map((line, index) => (
    <li key={index}>
      <Line spans={line} />
    </li>
  ));
  if (kind === 'list') return <ul>{items}</ul>;
  if (kind === 'numbers') return <ol>{items}</ol>;
  const text = lines.map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      <Line spans={line} />
    </span>
  ));
  return kind === 'quotation' ? (
    <blockquote>
      <p>{text}</p>
    </blockquote>
  ) : (
    <p>{text}</p>
  );
}

function Line({ spans }: { spans: readonly Span[] }) {
  return (
    <bdi>
      {spans.map(({ kind, text }, index) =>
        kind === 'link' ? (
          <a key={index} href={text} rel="nofollow noopener noreferrer ugc">
            {text}
          </a>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </bdi>
  );
}

import { Monogram } from './drawings/monogram';

/** A piece of news: what kind, from whom, its title, and one line. */
export interface FeedItem {
  key: string;
  kind: React.ReactNode;
  /** slug of the organization that speaks; null if it is hidden or there is none */
  by: string | null;
  title: React.ReactNode;
  line?: React.ReactNode;
}

/** What is new, under a heading for each day or week. Needs `workStyles`. */
export function Feed({ days }: { days: readonly { name: string; items: readonly FeedItem[] }[] }) {
  return (
    <div className="feed">
      {days.map(({ name, items }) => (
        <section key={name}>
          <h3>{name}</h3>
          <ul>
            {items.map(({ key, kind, by, title, line }) => (
              <li key={key}>
                <span className="kind">{kind}</span>
                {by && <Monogram of={by} size={40} />}
                <div>
                  <p className="name">{title}</p>
                  {line && <p className="note">{line}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

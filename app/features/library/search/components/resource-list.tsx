import type { ResourceListing } from '../listing';
import { ResourceItem } from './resource-item';

/** A list of resources. */
export function ResourceList({ resources }: { resources: readonly ResourceListing[] }) {
  return (
    <ol className="results">
      {resources.map((resource) => (
        <ResourceItem key={resource.slug} resource={resource} />
      ))}
    </ol>
  );
}

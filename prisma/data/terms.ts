import { withAsked } from './asked';
import type { TermKind, TermSeed } from './shapes';
import { contactRoles } from './terms/contact-roles';
import { expertiseByGroup } from './terms/expertise';
import { populations } from './terms/populations';
import { resourceTypes } from './terms/resource-types';
import { services } from './terms/services';
import { stages } from './terms/stages';

/** Every taxonomy, in order: a term's index in its list sets its position. Groups come before areas. */
export const terms: Record<TermKind, TermSeed[]> = {
  expertise_group: expertiseByGroup.map(({ group }) => group),
  expertise: expertiseByGroup
    .flatMap(({ areas }) => areas)
    .map((term) => withAsked('expertise', term)),
  population: populations.map((term) => withAsked('population', term)),
  service: services.map((term) => withAsked('service', term)),
  stage: stages.map((term) => withAsked('stage', term)),
  resource_type: resourceTypes,
  contact_role: contactRoles,
};

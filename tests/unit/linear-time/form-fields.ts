import { z } from 'zod';
import {
  correctableFields,
  proposalSchema,
} from '~/features/organizations/corrections/corrections.schema';
import { formPartNames, partSchema } from '~/features/organizations/editing/form-parts.schema';
import { resourceSchema } from '~/features/library/resources/resources.schema';
import { unwrapped } from '~/platform/http/echo';
import {
  line,
  mailAddress,
  perLanguage,
  prose,
  requiredLine,
  webAddress,
} from '~/platform/text.schema';

/** Exported functions that make schemas, with schemas that they make. */
const made: Record<string, z.ZodType[]> = {
  proposalSchema: correctableFields.map(proposalSchema),
  partSchema: formPartNames.map(partSchema),
  resourceSchema: [resourceSchema({ hasFile: true })],
  prose: [prose(5_000)],
  line: [line(200)],
  requiredLine: [requiredLine(200)],
  webAddress: [webAddress()],
  mailAddress: [mailAddress()],
  perLanguage: [perLanguage(prose(5_000))],
};

export interface FormField {
  /** the module and the path in its schema */
  name: string;
  schema: z.ZodType;
}

/**
 * Every field of the schemas of the features and the platform, each schema once.
 *
 * @returns also the names of functions that may make schemas and are not in the list above
 */
export function formFields(): { fields: FormField[]; unknown: string[] } {
  const modules = import.meta.glob<Record<string, unknown>>('/app/**/*.schema.ts', { eager: true });
  const fields = new Map<z.ZodType, FormField>();
  const unknown: string[] = [];
  for (const [module, exported] of Object.entries(modules))
    for (const [name, value] of Object.entries(exported)) {
      const place = `${module} ${name}`;
      if (value instanceof z.ZodType) collect(value, place, fields);
      else if (Object.hasOwn(made, name))
        for (const one of made[name] ?? []) collect(one, place, fields);
      else if (typeof value === 'function' && /schema$/i.test(name)) unknown.push(place);
    }
  return { fields: [...fields.values()], unknown };
}

function collect(schema: z.ZodType, name: string, fields: Map<z.ZodType, FormField>): void {
  const inner = unwrapped(schema);
  for (const one of inner) {
    if (one instanceof z.ZodObject)
      for (const [key, part] of Object.entries(one.shape as Record<string, z.ZodType>))
        collect(part, `${name}.${key}`, fields);
    else if (one instanceof z.ZodArray) collect(one.element as z.ZodType, `${name}[]`, fields);
    else if (one instanceof z.ZodRecord) {
      collect(one.keyType as z.ZodType, `${name}.*`, fields);
      collect(one.valueType as z.ZodType, `${name}.*`, fields);
    } else if (one instanceof z.ZodString || one instanceof z.ZodStringFormat)
      fields.set(schema, { name, schema });
  }
}

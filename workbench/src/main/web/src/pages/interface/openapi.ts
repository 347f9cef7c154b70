// The description of the HTTP interface, as far as the page of it shows it.

export type Schema = {
  $ref?: string;
  type?: string | (string | null)[];
  format?: string;
  enum?: (string | number | null)[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  description?: string;
  default?: string | number;
  additionalProperties?: boolean | Schema;
};
export type Parameter = { $ref?: string; name: string; in: 'query' | 'path'; required?: boolean; description?: string; schema: Schema; example?: string | string[] };
type Body = { $ref?: string; description?: string; content?: Record<string, { schema?: Schema }> };
export type Operation = { operationId: string; summary?: string; parameters?: Parameter[]; requestBody?: Body; responses: Record<string, Body> };
export type Description = {
  info: { title: string; description: string };
  paths: Record<string, { [method in 'get' | 'post' | 'put' | 'patch' | 'delete']?: Operation } & { parameters?: Parameter[] }>;
  components: Record<string, Record<string, unknown>>;
};
export type Route = { method: string; path: string; operation: Operation; parameters: Parameter[] };

/** What a reference stands for; what is none, as it is. */
export function resolved<T extends { $ref?: string }>(description: Description, each: T): T {
  if (!each.$ref) return each;
  const [, , kind = '', name = ''] = each.$ref.split('/');
  return description.components[kind]?.[name] as T;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Each method of each path; what a path takes, all its methods take. */
export function routes(description: Description): Route[] {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((each) => resolved(description, each));
      return [{ method: method.toUpperCase(), path, operation, parameters }];
    }),
  );
}

/** A schema in a word or two, such as `list of Event`. */
export function shape(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(shape).join(' or ');
  if (schema.items) return `list of ${shape(schema.items)}`;
  const type = [schema.type ?? 'any'].flat().map(String).join(' or ');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The address that asks with these values; a part of the path that has none stays as it is named. */
export function asked(route: Route, values: Record<string, string>): string {
  const path = route.path.replace(/\{(\w+)\}/g, (part, name: string) => (values[name] ? encodeURIComponent(values[name]) : part));
  const query = new URLSearchParams(
    route.parameters.filter((each) => each.in === 'query' && values[each.name]).map((each) => [each.name, values[each.name]!]),
  ).toString();
  return path + (query ? '?' + query : '');
}

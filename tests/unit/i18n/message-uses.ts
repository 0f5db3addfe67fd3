import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface MessageUse {
  /** `namespace:key`; `*:key` if the code gets `t` from its caller; a final `*` stands for any ending */
  key: string;
  /** file and line */
  at: string;
}

export interface Uses {
  keys: MessageUse[];
  /** keys that are built at run time without a comment that lists them */
  undeclared: string[];
  /** every string in the code, among them the errors that operations give to a form, which are keys of `forms` */
  texts: Set<string>;
}

/** Every use of a message in the portal's sources. */
export function messageUses(root = 'app'): Uses {
  const uses: Uses = { keys: [], undeclared: [], texts: new Set() };
  for (const file of sourcesIn(root)) readFile(file, uses);
  return uses;
}

function sourcesIn(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourcesIn(file);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

function readFile(file: string, uses: Uses): void {
  const text = fs.readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = [...text.matchAll(/i18n keys: ([^\n*]*(?:\*[^\n*]*)*)/g)].flatMap(
    ([, list = '']) => [...list.matchAll(/[\w-]+:[\w.-]*\*?/g)].map(([key]) => key),
  );
  for (const key of declared) uses.keys.push({ key, at: file });

  const at = (node: ts.Node) =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const namespace = namespaceOfCall(node);
      const [argument] = node.arguments;
      if (namespace !== undefined && argument)
        for (const part of branches(argument)) {
          if (ts.isStringLiteralLike(part))
            uses.keys.push({
              key: part.text.includes(':') ? part.text : `${namespace}:${part.text}`,
              at: at(part),
            });
          else if (ts.isTemplateExpression(part) && declared.length === 0)
            uses.undeclared.push(at(part));
        }
    }
    if (ts.isStringLiteral(node)) uses.texts.add(node.text);
    if (isFormError(node, file)) uses.keys.push({ key: `forms:${node.text}`, at: at(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** The branches of a conditional expression; otherwise the expression itself. */
function branches(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return branches(node.expression);
  if (ts.isConditionalExpression(node))
    return [...branches(node.whenTrue), ...branches(node.whenFalse)];
  return [node];
}

/** The namespace of a `t(…)` or `translator(…)(…)`; undefined for every other call. */
function namespaceOfCall({ expression }: ts.CallExpression): string | undefined {
  if (ts.isCallExpression(expression)) return namespaceOfMaker(expression);
  if (!ts.isIdentifier(expression)) return undefined;
  for (let scope: ts.Node = expression; scope.parent; scope = scope.parent) {
    const found = declarationIn(scope.parent, expression.text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The namespace that a name stands for in this scope; `*` for a parameter that is a `TFunction`. */
function declarationIn(scope: ts.Node, name: string): string | undefined {
  if (ts.isFunctionLike(scope))
    for (const parameter of scope.parameters) {
      if (!parameter.type?.getText().includes('TFunction') && name !== 't') continue;
      if (parameter.name.getText().match(new RegExp(`\\b${name}\\b`))) return '*';
    }
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return undefined;
  for (const statement of scope.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: bound, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isCallExpression(initializer)) continue;
      if (ts.isIdentifier(bound) ? bound.text === name : isPattern(bound, name))
        return namespaceOfMaker(initializer);
    }
  }
  return undefined;
}

function isPattern(bound: ts.BindingName, name: string): boolean {
  return (
    ts.isObjectBindingPattern(bound) &&
    bound.elements.some((element) => element.name.getText() === name)
  );
}

function namespaceOfMaker({ expression, arguments: given }: ts.CallExpression): string | undefined {
  const maker = expression.getText();
  if (maker !== 'useTranslation' && maker !== 'translator') return undefined;
  const namespace = given[maker === 'translator' ? 1 : 0];
  if (!namespace) return 'common';
  return ts.isStringLiteralLike(namespace) ? namespace.text : '*';
}

/**
 * Whether a string is a message key in a schema (`z.string().min(1, 'required')`) or given to a form as its
 * error.
 */
function isFormError(node: ts.Node, file: string): node is ts.StringLiteral {
  if (!ts.isStringLiteral(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent))
    return ['error', 'message'].includes(parent.name.getText()) && file.includes('.schema.');
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression))
    return false;
  const check = parent.expression.name.text;
  const place = parent.arguments.indexOf(node);
  if (!file.includes('.schema.')) return false;
  if (['min', 'max', 'regex', 'refine', 'length', 'enum', 'gte', 'lte'].includes(check))
    return place === 1;
  return place === 0 && ['int', 'email', 'url', 'date'].includes(check);
}

import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = 'app';
const isCode = (name: string) => /\.(?:tsx?|mjs)$/.test(name) && !/\.test\.|generated/.test(name);

export interface Found {
  /** file and line */
  place: string;
  pattern: RegExp;
}

/** Every regular expression literal in the code. */
export function patternLiterals(): Found[] {
  const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isCode);
  return files.flatMap((file) => literalsIn(path.join(root, file)));
}

function literalsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({
        place: `${file}:${line + 1}`,
        pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

// oxlint plugin: config/zones.json is the import table, and the environment is read in a few named places only.
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { faultOf, readsEnvironment, zoneOf } from './zones.js';

const root = resolve(import.meta.dirname, '..');
const { zones, environment } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'zones.json'), 'utf8'));
const WHERE = '(config/zones.json)';

const pathOf = (context) => relative(root, context.filename).split(sep).join('/');

const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (Array.isArray(node.specifiers) && node.specifiers.length > 0 && node.specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type'));

const imports = {
  create(context) {
    const path = pathOf(context);
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const how = node.type === 'ImportExpression' ? 'dynamic' : isTypeOnly(node) ? 'type' : 'value';
      const fault = faultOf(zones, path, specifier, how);
      if (fault) context.report({ node, message: `${fault} ${WHERE}` });
    };
    return {
      Program: (node) => {
        if (zoneOf(zones, path) === null) context.report({ node, message: `${path} is in no zone ${WHERE}` });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const nameOf = (node) => node?.name ?? node?.value;
const isProcess = (node) => node?.type === 'Identifier' && node.name === 'process';

const environmentRule = {
  create(context) {
    if (readsEnvironment(environment, pathOf(context))) return {};
    const report = (node) => context.report({ node, message: `the environment is read in ${environment.join(', ')} only; take the value as an argument ${WHERE}` });
    return {
      MemberExpression: (node) => {
        if (isProcess(node.object) && nameOf(node.property) === 'env') report(node);
      },
      VariableDeclarator: (node) => {
        if (isProcess(node.init) && node.id?.type === 'ObjectPattern' && node.id.properties.some((p) => nameOf(p.key) === 'env')) report(node);
      },
      ImportDeclaration: (node) => {
        if (!['node:process', 'process'].includes(node.source.value)) return;
        if (node.specifiers.some((s) => s.type !== 'ImportSpecifier' || nameOf(s.imported) === 'env')) report(node);
      },
    };
  },
};

export default { meta: { name: 'zones' }, rules: { imports, environment: environmentRule } };

// Makes the types of what commands print as JSON, out of those that the code has for it, as one file that stands alone.
import { join } from 'node:path';
import typescript from 'typescript';
import { root } from './options.mjs';

const { SymbolFlags, TypeFlags } = typescript;

/** The text of a module of declarations. Throws where something is no plain data, or where two things have one name. */
export function outputTypes() {
  const file = join(root, 'server', 'cli', 'outputs.ts');
  const { config } = typescript.readConfigFile(join(root, 'tsconfig.json'), typescript.sys.readFile);
  const { options } = typescript.parseJsonConfigFileContent(config, typescript.sys, root);
  const program = typescript.createProgram([file], { ...options, noEmit: true, incremental: false });
  const checker = program.getTypeChecker();
  const [outputs] = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  const declarations = new Declarations(checker);
  declarations.nameOf(outputs, checker.getDeclaredTypeOfSymbol(outputs));
  const heading =
    '/** What commands print as JSON: `Outputs` has the type of each by the name of the command. */';
  return `${heading}\n\n${declarations.texts().join('\n\n')}\n`;
}

/** What is declared, each by its name, in the order in which it was come upon. */
class Declarations {
  #checker;
  #known = new Map();

  constructor(checker) {
    this.#checker = checker;
  }

  texts() {
    return [...this.#known.values()].map(({ text }) => text);
  }

  /** The name of an interface or an alias of ours, which is declared if it is not yet. */
  nameOf(symbol, type) {
    const known = this.#known.get(symbol.name);
    if (known && known.symbol !== symbol) throw new Error(`“${symbol.name}” is the name of two types.`);
    if (known) return symbol.name;
    const entry = { symbol, text: '' };
    this.#known.set(symbol.name, entry);
    const isInterface = symbol.flags & SymbolFlags.Interface;
    const body = isInterface ? this.#members(type, '') : this.#written(type, '');
    const head = isInterface
      ? `export interface ${symbol.name} ${body}`
      : `export type ${symbol.name} = ${body};`;
    entry.text = `${this.#comment(symbol, '')}${head}`;
    return symbol.name;
  }

  /** A type wherever it is used: by its name, where it has one of ours. */
  #used(type, indent) {
    const alias = type.aliasSymbol;
    if (alias && !type.aliasTypeArguments && isOurs(alias)) return this.nameOf(alias, type);
    const { symbol } = type;
    if (symbol && symbol.flags & SymbolFlags.Interface && isOurs(symbol)) return this.nameOf(symbol, type);
    return this.#written(type, indent);
  }

  #written(type, indent) {
    const checker = this.#checker;
    if (checker.isArrayType(type)) {
      const item = this.#used(checker.getTypeArguments(type)[0], indent);
      return `readonly ${/[ |]/.test(item) && !item.startsWith('{') ? `(${item})` : item}[]`;
    }
    if (type.isUnion()) {
      const parts = type.types.map((each) => this.#used(each, indent));
      const written = new Set(parts.map((part) => (/^(?:true|false)$/.test(part) ? 'boolean' : part)));
      return [...written].sort((one, other) => (one === 'null') - (other === 'null')).join(' | ');
    }
    if (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) return this.#members(type, indent);
    return checker.typeToString(type);
  }

  #members(type, indent) {
    const checker = this.#checker;
    if (type.getCallSignatures().length > 0 || type.symbol?.flags & SymbolFlags.Class)
      throw new Error(`${checker.typeToString(type)} is no plain data.`);
    const within = `${indent}  `;
    const index = checker
      .getIndexInfosOfType(type)
      .map(({ type: of }) => `[name: string]: ${this.#used(of, within)}`);
    const properties = checker.getPropertiesOfType(type).map((property) => {
      const own = checker.getTypeOfSymbol(property);
      // What is undefined is not written at all.
      const isOptional = property.flags & SymbolFlags.Optional || mayBeUndefined(own);
      const name = /^\w+$/.test(property.name) ? property.name : `'${property.name}'`;
      const used = this.#used(isOptional ? checker.getNonNullableType(own) : own, within);
      const orNull = isOptional && mayBe(own, TypeFlags.Null) ? ' | null' : '';
      return `${this.#comment(property, within)}readonly ${name}${isOptional ? '?' : ''}: ${used}${orNull}`;
    });
    const all = [...index, ...properties];
    return all.length === 0 ? '{}' : `{\n${all.map((line) => `${within}${line};`).join('\n')}\n${indent}}`;
  }

  #comment(symbol, indent) {
    const text = typescript.displayPartsToString(symbol.getDocumentationComment(this.#checker)).trim();
    return text ? `/** ${text.replaceAll('\n', `\n${indent} * `)} */\n${indent}` : '';
  }
}

const isOurs = (symbol) =>
  symbol.declarations?.every((each) => !/node_modules/.test(each.getSourceFile().fileName)) ?? false;
const mayBe = (type, flag) =>
  type.isUnion() ? type.types.some((each) => each.flags & flag) : Boolean(type.flags & flag);
const mayBeUndefined = (type) => mayBe(type, TypeFlags.Undefined);

/** Reads annotations as the runner of GitHub does: one command a line, values with their signs written by number. */

/** Written after the grammar of the runner's `ActionCommand`: the name, its properties, and what is said. */
export function readAnnotation(line: string): Record<string, string> {
  const [, level = '', properties = '', message = ''] =
    /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
  if (level === '') throw new Error(`This is no annotation: ${line}`);
  const named = properties.split(',').map((each) => {
    const at = each.indexOf('=');
    return [each.slice(0, at), value(each.slice(at + 1))];
  });
  return { level, ...Object.fromEntries(named), message: data(message) };
}

const data = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

const value = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

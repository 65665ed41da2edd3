/** Writes annotations that GitHub shows beside the lines of a pull request. */
import { showable } from '../../../text/signs/showable.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly title: string;
  readonly message: string;
}

/** One line: whatever a message or a name holds, nothing in it is read as another command. */
export function annotation({ level, message, ...properties }: Annotation): string {
  const { file, line, column: col, endLine, endColumn, title } = properties;
  const written = Object.entries({ file, line, endLine, col, endColumn, title }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return `::${level} ${written.join(',')}::${data(message)}\n`;
}

/** As GitHub's own tools write what follows a command. */
const data = (text: string) =>
  showable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

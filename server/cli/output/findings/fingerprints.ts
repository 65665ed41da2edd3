/** Fingerprints of findings, by which they are known again after lines have moved. */
import { createHash } from 'node:crypto';
import { entryAt } from '../../../lint/entries.ts';
import type { Finding } from '../../../lint/finding.ts';
import type { Document } from '../../../project/document.ts';
import type { Project } from '../../../project/project.ts';
import type { FileReport } from '../../linting/report.ts';

export interface PrintedFinding {
  readonly file: string;
  readonly finding: Finding;
  /** By its rule, its file, the entry and the words that it marks; and which of several alike it is. */
  readonly fingerprint: string;
}

export function fingerprinted(project: Project, files: readonly FileReport[]): PrintedFinding[] {
  return files.flatMap(({ file, findings }) => {
    const seen = new Map<string, number>();
    return findings.map((finding) => {
      const key = JSON.stringify([
        finding.rule,
        file,
        ...placeIn(project.documentOf(finding.at.chunk), finding),
      ]);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return { file, finding, fingerprint: digest(`${key} ${before}`) };
    });
  });
}

/** The entry that a finding is about, and the words that it marks, however they are spaced. */
function placeIn(document: Document | undefined, { at }: Finding): string[] {
  const reading = document?.readings.find(({ chunk }) => chunk === at.chunk);
  const entry = reading && entryAt(reading, at.start);
  const marked = at.chunk.text.slice(at.start, at.end).replace(/\s+/g, ' ');
  return [entry?.name ?? '', marked];
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

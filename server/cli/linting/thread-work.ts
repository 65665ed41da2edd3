/** What the second thread does: it reads what was given, and finds what the rules that are for it find. */
import { Checker } from '../../lint/checking/checker.ts';
import { RULES } from '../../rules/index.ts';
import { openDisk } from '../disk/open-disk.ts';
import { askedDocuments, readWorkspace } from '../workspace.ts';
import { isForSecondThread, type ThreadData } from './second-thread.ts';
import { type SentFindings, sent } from './wire.ts';

/** Throws where something cannot be read: the first thread meets that too, and tells it. */
export async function foundInThread({ given }: ThreadData): Promise<SentFindings> {
  const workspace = await readWorkspace(given, openDisk(), { isStill: true });
  const { project } = workspace;
  const checker = new Checker(project, RULES, () => {}, { isRun: isForSecondThread, tellsProblems: false });
  checker.refresh();
  const found = askedDocuments(workspace).map(({ uri }) => [uri, checker.allFindings(uri)] as const);
  return sent(project, new Map(found.filter(([, findings]) => findings.length > 0)));
}

/** Answers what the test takes that is being written in a condition. */
import { type MarkupContent, type SignatureHelp, SignatureHelpRequest } from 'vscode-languageserver';
import { type Signature, signatureHelp } from '../../features/typing/signature-help.ts';
import { markup, plainText } from '../client/to-protocol.ts';
import type { Session } from '../session.ts';
import { atPlace } from './places.ts';

/** Signs after which a client asks for it. */
export const SIGNATURE_TRIGGERS = [' ', '(', ','];

export function answerForSignatureHelp(session: Session): void {
  const { connection, workspace } = session;
  const said = (markdown: string): MarkupContent =>
    session.client.showsSignaturesInMarkdown
      ? markup(markdown)
      : { kind: 'plaintext', value: plainText(markdown) };
  const information = ({ label, about, takes }: Signature) => ({
    label,
    documentation: said(about),
    parameters: takes ? [{ label: takes.words, documentation: said(takes.about) }] : [],
  });
  connection.onRequest(
    SignatureHelpRequest.type,
    atPlace(session, 'textDocument/signatureHelp', (uri, position): SignatureHelp | null => {
      const found = signatureHelp(workspace.project, uri, position);
      if (!found) return null;
      const { signatures, active } = found;
      return { signatures: signatures.map(information), activeSignature: active, activeParameter: 0 };
    }),
  );
}

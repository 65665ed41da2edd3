/** Where a session stands between its first request and its last, and what is refused there. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';

export class Lifecycle {
  private stage: 'before' | 'during' | 'after' = 'before';

  /** Takes note that the client has introduced itself. @returns why it may not, if so. */
  begin(): ResponseError<undefined> | undefined {
    if (this.stage !== 'before') return this.refusal() ?? refused('The server is initialised already.');
    this.stage = 'during';
    return undefined;
  }

  /** Takes note that the client wants no more answers. @returns why it may not, if so. */
  end(): ResponseError<undefined> | undefined {
    const refusal = this.refusal();
    if (!refusal) this.stage = 'after';
    return refusal;
  }

  /** Why nothing can be asked or told now; undefined while everything can. */
  refusal(): ResponseError<undefined> | undefined {
    if (this.stage === 'after') return refused('The server has been told to shut down.');
    if (this.stage === 'during') return undefined;
    return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialised yet.');
  }
}

const refused = (message: string) => new ResponseError<undefined>(ErrorCodes.InvalidRequest, message);

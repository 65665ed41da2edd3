/** Finds slips of spacing in a text, and what ought to stand in their place. */
import { hiddenWords, runningText, type Text } from '../../../syntax/markdown/running.ts';
import { calledSign } from '../../../text/signs/sign-names.ts';

/** A slip of spacing in a text: the characters from `start` to `end` ought to be `text`. */
export interface SpacingSlip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Completes “WORDS …”. */
  readonly message: string;
  /** Nobody sees it on the screen. */
  readonly isInvisible: boolean;
  /** Nothing else can be meant. */
  readonly isSure: boolean;
}

interface Kind {
  readonly pattern: RegExp;
  readonly text: string;
  readonly message: string | ((found: string) => string);
  readonly isInvisible?: boolean;
  readonly isSure?: boolean;
}

/** What a word may end in. */
const WORD_END = String.raw`[\p{L}\p{N}%)\]}"”’']`;

/** Spaces of other widths, and those at which no line breaks. */
const ODD = String.raw`[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
/** One or more of them, with the ordinary spaces around. Beside a number one may keep it with its unit. */
const ODD_SPACES = String.raw`(?<![ \t]|${ODD})[ \t]*${ODD}(?:[ \t]|${ODD})*`;

/** Words with which sentences begin, and names of pages and files do not end. */
const OPENERS =
  '(?:A|After|All|Also|An|And|Any|Are|As|At|Because|Before|Both|But|By|Can|Consider|Did|Do|Does|Each|Every|For|From|Had|Has|Have|He|Her|His|How|However|If|In|Is|It|Its|Look|May|Must|No|Not|Note|On|Once|Only|Or|Otherwise|Our|Please|See|She|Should|So|Some|That|The|Their|Then|There|These|They|This|Those|To|Was|We|Were|What|When|Where|Which|While|Who|Why|Will|With|Would|You|Your|Mae|Nid|Oes|Oedd|Os|Pa|Pam|Pan|Pwy|Rhaid|Sut|Yr?|Ydy)';
/** A word, and what may end a sentence, with no space before the word that follows. */
const AFTER_WORD = String.raw`(?<=(?<![\p{L}.])\p{L}?\p{Ll}{2,}[.?!])`;
const AFTER_SMALL_WORD = String.raw`(?<=(?<![\p{L}.])\p{Ll}{2,}[.?!])`;
const BEFORE_WORD = String.raw`(?=\p{Lu}(?:\p{Ll}|\s)\p{L}*(?![\p{L}.]\p{L}))`;
/** What names of pages and files end in, with a capital letter. */
const NAME_ENDS =
  '(?!(?:Ac|Ai|App|Biz|Co|Com|Csv|Cymru|Docx?|Edu|Eu|Gov|Html?|Info|Io|Js|Json|Md|Mil|Net|Nhs|Odt|Org|Pdf|Png|Pptx?|Py|Scot|Txt|Uk|Wales|Xlsx?|Xml|Ya?ml|Zip)(?![\\p{L}\\p{N}]))';

const ALWAYS: readonly Kind[] = [
  {
    pattern: /[\u00ad\u200b\u2060\ufeff]+|(?<=[a-z])[\u200c\u200d]+(?=[a-z])/giu,
    text: '',
    message: (found) => `has ${calledSign(found[0]!)} in it, which nobody can see`,
    isInvisible: true,
  },
  {
    pattern: new RegExp(String.raw`^(?:[ \t]*${ODD})+[ \t]*|${ODD_SPACES}(?=\r?\n|$)`, 'gmu'),
    text: '',
    message: 'has a space beside it that is not an ordinary one',
    isInvisible: true,
  },
  {
    pattern: new RegExp(String.raw`(?<=${WORD_END})${ODD_SPACES}(?=[,;.?!](?:\s|$))`, 'gu'),
    text: '',
    message: 'has a space before its punctuation',
  },
  {
    pattern: new RegExp(String.raw`(?<=[^\s\d])${ODD_SPACES}(?=[^\s\d])(?![,;.?!](?:\s|$))`, 'gu'),
    text: ' ',
    message: 'has a space in it that is not an ordinary one',
    isInvisible: true,
  },
  {
    pattern: new RegExp(String.raw`(?<=${WORD_END}) +(?=[,;](?:\s|$))`, 'gu'),
    text: '',
    message: 'has a space before its punctuation',
  },
  {
    pattern: new RegExp(String.raw`(?<=${WORD_END}) +(?=[.?!](?:\s|$)(?! ?[.?!]))`, 'gu'),
    text: '',
    message: 'has a space before its punctuation',
  },
  ...[',', ';'].map((sign) => ({
    pattern: new RegExp(String.raw`(?<=\p{L}\p{L}) +${sign}(?=\p{L}\p{L})`, 'gu'),
    text: `${sign} `,
    message: 'has a space before its punctuation, and none after it',
  })),
  {
    pattern: /(?<=\p{L}) +(?=:\s+\p{L})/gu,
    text: '',
    message: 'has a space before its punctuation',
  },
  {
    pattern: /(?<=\p{L}\p{L}[,;])(?<!&\w{2,8};)(?=\p{L}\p{L})/gu,
    text: ' ',
    message: 'has no space after its punctuation',
  },
  {
    pattern: new RegExp(AFTER_WORD + BEFORE_WORD + String.raw`(?=${OPENERS}(?!\p{L}))`, 'gu'),
    text: ' ',
    message: 'has no space after its punctuation',
  },
  {
    pattern: new RegExp(
      AFTER_SMALL_WORD + BEFORE_WORD + NAME_ENDS + String.raw`(?!${OPENERS}(?!\p{L}))`,
      'gu',
    ),
    text: ' ',
    message: 'has no space after its punctuation',
    isSure: false,
  },
];

const PLAIN: readonly Kind[] = [
  { pattern: /(?<![\t ])[\t ]*\t[\t ]*/g, text: ' ', message: 'has a tab in it', isInvisible: true },
  {
    pattern: /(?<=\S) +(?= \S)/g,
    text: '',
    message: 'has more than one space between its words',
  },
];

/** In Markdown, spaces line up tables and lists, and two after a full stop are a habit that nobody sees. */
const MARKDOWN: readonly Kind[] = [
  {
    pattern: /(?<=\p{L},?) {1,2}(?= \p{L})/gu,
    text: '',
    message: 'has more than one space between its words',
  },
];

const MAY_SLIP = new RegExp(
  String.raw`[\t\u00ad\u200b-\u200d\u2060\ufeff]|${ODD}| {2}| [,;.?!:]|\p{L}[,;.?!]\p{L}`,
  'u',
);

/** The slips of spacing in a text. In Markdown only what is certain is told. */
export function slipsIn(text: Text, isMarkdown: boolean): SpacingSlip[] {
  if (!MAY_SLIP.test(text.value)) return [];
  const searched = withoutNames(isMarkdown ? withoutTables(runningText(text)) : text.value);
  return [...ALWAYS, ...(isMarkdown ? MARKDOWN : PLAIN)]
    .flatMap(({ pattern, text: mended, message, isInvisible = false, isSure = true }) =>
      [...searched.matchAll(pattern)].map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        text: mended,
        message: typeof message === 'string' ? message : message(found),
        isInvisible,
        isSure,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** Addresses of pages, of mail and of files; ids in brackets, whose spacing is told with the ids. */
function withoutNames(text: string): string {
  return text
    .replace(/\S+/g, (word) => (/[@/]|www\./i.test(word) ? hiddenWords(word) : word))
    .replace(/(?<=\[\[)[^[\]\n]*(?=\]\])|(?<=\{\{)[^{}\n]*(?=\}\})/g, hiddenWords);
}

/** Rows of tables are lined up with spaces. */
function withoutTables(text: string): string {
  return text.includes('|') ? text.replace(/^[ \t>]*\|.*\|/gm, hiddenWords) : text;
}

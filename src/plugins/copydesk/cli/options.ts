import { parseArgs } from 'node:util';
import type { MessageLanguage } from '../engine';
import { problem } from './problem';

export type Options = {
  readonly command: 'check' | 'compare' | 'help' | 'version';
  readonly files: readonly string[];
  readonly registry?: string;
  readonly language?: string;
  readonly format: 'text' | 'json';
  readonly messages: MessageLanguage;
  readonly isStrict: boolean;
  readonly isJsonl: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of the environment: German where it says so, else English.
 *
 * @param environment `LC_ALL` before `LC_MESSAGES` before `LANG`, as everywhere
 */
export function languageOf(environment: Environment): MessageLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^de([_.@-]|$)/i.test(locale) ? 'de' : 'en';
}

/** The language asked for by `--messages`, before anything else is read: errors are told in it too. */
export function messagesLanguage(args: readonly string[], environment: Environment): MessageLanguage {
  const asked = args.flatMap((arg, i) =>
    arg === '--messages'
      ? [args[i + 1]]
      : arg.startsWith('--messages=')
        ? [arg.slice('--messages='.length)]
        : [],
  );
  const last = asked.at(-1);
  return last === 'de' || last === 'en' ? last : languageOf(environment);
}

const OPTIONS = {
  registry: { type: 'string', short: 'r' },
  language: { type: 'string', short: 'l' },
  format: { type: 'string', default: 'text' },
  messages: { type: 'string' },
  strict: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw problem('option-unknown', { option });
    throw problem('option-misused', { option, reason: message });
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw problem('option-value', { option, value, allowed: allowed.join(' | ') });
  return found;
}

function commandOf(name: string | undefined): 'check' | 'compare' {
  if (name === undefined) throw problem('command-missing');
  if (name === 'check' || name === 'compare') return name;
  throw problem('command-unknown', { command: name });
}

function refuseMisuse({ command, files, isJsonl }: Options): void {
  if (command === 'compare' && !isJsonl) throw problem('compare-jsonl');
  if (isJsonl && files.some((file) => file !== '-')) throw problem('files-jsonl');
  if (command === 'check' && !isJsonl && files.length === 0) throw problem('files-missing');
}

/**
 * Reads the command line.
 *
 * @param args what stands after the program's name
 * @param environment tells the language of the messages where `--messages` does not
 * @throws InputProblem where an option or a command is unknown, or something is missing
 */
export function optionsOf(args: readonly string[], environment: Environment): Options {
  const { values, positionals } = parsed(args);
  const [name, ...files] = positionals;
  if (values.messages !== undefined) oneOf('--messages', values.messages, ['de', 'en']);
  const options: Options = {
    command: values.help || name === 'help' ? 'help' : values.version ? 'version' : commandOf(name),
    files,
    format: oneOf('--format', values.format, ['text', 'json']),
    messages: messagesLanguage(args, environment),
    isStrict: values.strict,
    isJsonl: values.jsonl,
    ...(values.registry === undefined ? {} : { registry: values.registry }),
    ...(values.language === undefined ? {} : { language: values.language }),
  };
  refuseMisuse(options);
  return options;
}

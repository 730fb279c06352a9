import type { Remedy } from '../../../../../src/core/remedy.ts';
import { code, spanOf, type AskedRemedy } from '../../../asked-remedies.ts';
import type { WritingCase } from '../writing.ts';

const remove =
  (piece: string): AskedRemedy =>
  (_, text) => ({ kind: 'remove', span: spanOf(text, piece) });

/** A statement goes with the lines that it leaves empty. */
export const removals: readonly WritingCase[] = [
  {
    name: 'the whole file, without a line break',
    before: 'b = 2',
    remedy: remove('b = 2'),
    after: '',
  },
  {
    name: 'a line, and of the lines of spaces around it those that are too many',
    before: 'a = 1\n    \nb = 2\n\t\n\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'a = 1\n\t\n\nc = 3\n',
  },
  {
    name: 'a line below blank lines at the top',
    before: '\n\nb = 2\nc = 3\n',
    remedy: remove('b = 2'),
    after: '\n\nc = 3\n',
  },
  {
    name: 'a line',
    before: 'a = 1\nb = 2\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'a = 1\nc = 3\n',
  },
  {
    name: 'a line, and of the blank lines around it those that are too many',
    before: 'a = 1\n\nb = 2\n\n\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'a = 1\n\n\nc = 3\n',
  },
  {
    name: 'the first line',
    before: 'b = 2\n\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'c = 3\n',
  },
  {
    name: 'the last line, without a line break',
    before: 'a = 1\n\nb = 2',
    remedy: remove('b = 2'),
    after: 'a = 1\n',
  },
  {
    name: 'the whole file',
    before: 'b = 2\n',
    remedy: remove('b = 2'),
    after: '',
  },
  {
    name: 'all that a function does',
    before: 'def f():\n    b = 2\n',
    remedy: remove('b = 2'),
    after: 'def f():\n    pass\n',
  },
  {
    name: 'all that a line does',
    before: 'if x: b = 2\n',
    remedy: remove('b = 2'),
    after: 'if x: pass\n',
  },
  {
    name: 'the first on a line',
    before: 'b = 2; c = 3\n',
    remedy: remove('b = 2'),
    after: 'c = 3\n',
  },
  {
    name: 'the last on a line',
    before: 'a = 1; b = 2\n',
    remedy: remove('b = 2'),
    after: 'a = 1\n',
  },
  {
    name: 'one alone with its semicolon',
    before: 'b = 2;\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'c = 3\n',
  },
  {
    name: 'a class with its decorators',
    before: 'a = 1\n\n\n@final\nclass B:\n    x = 1\n\n    y = 2\n\n\nc = 3\n',
    remedy: remove('@final\nclass B:\n    x = 1\n\n    y = 2'),
    after: 'a = 1\n\n\nc = 3\n',
  },
  {
    name: 'a line, but not the comment behind it',
    before: 'a = 1\nb = 2  # the second\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'a = 1\n# the second\nc = 3\n',
  },
  {
    name: 'a line with what it says to a linter',
    before: 'a = 1\nb = 2  # noqa: E741\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'a = 1\nc = 3\n',
  },
  {
    name: 'a line with CRLF',
    before: 'a = 1\r\n\r\nb = 2\r\n\r\nc = 3\r\n',
    remedy: remove('b = 2'),
    after: 'a = 1\r\n\r\nc = 3\r\n',
  },
  {
    name: 'nothing that is no statement',
    before: 'b = 2\n',
    remedy: remove('2'),
    after: null,
  },
  {
    name: 'the last on a line that ends with a semicolon',
    before: 'a = 1; b = 2;\n',
    remedy: remove('b = 2'),
    after: 'a = 1;\n',
  },
  {
    name: 'a line in a file that has a form feed elsewhere',
    before: 'a = 1\nb = 2\nc = 3\n\f\nd = 4\n',
    remedy: remove('b = 2'),
    after: 'a = 1\nc = 3\n\f\nd = 4\n',
  },
  {
    name: 'a line, and none of the blank lines before it where none follow',
    before: 'a = 1\n\nb = 2\nc = 3\n',
    remedy: remove('b = 2'),
    after: 'a = 1\n\nc = 3\n',
  },
  {
    name: 'the first line, and none of the next',
    before: 'b = 2\nc = 3\n\n\nd = 4\n',
    remedy: remove('b = 2'),
    after: 'c = 3\n\n\nd = 4\n',
  },
  {
    name: 'nothing that is only the beginning of a statement',
    before: 'b = 2\n',
    remedy: remove('b'),
    after: null,
  },
  {
    name: 'nothing that is the condition of a statement',
    before: 'if b: pass\n',
    remedy: remove('b'),
    after: null,
  },
  {
    name: 'a statement of a case',
    before: 'match x:\n    case 1:\n        b = 2\n        c = 3\n',
    remedy: remove('b = 2'),
    after: 'match x:\n    case 1:\n        c = 3\n',
  },
  {
    name: 'all that a handler does',
    before: 'try:\n    a = 1\nexcept E:\n    b = 2\nfinally:\n    c = 3\n',
    remedy: remove('b = 2'),
    after: 'try:\n    a = 1\nexcept E:\n    pass\nfinally:\n    c = 3\n',
  },
];

type Prefix = Extract<Remedy, { kind: 'prefix-string' }>['prefix'];

const prefix =
  (literal: string, ...parts: Prefix): AskedRemedy =>
  (_, text) => ({ kind: 'prefix-string', span: spanOf(text, literal), prefix: parts });

const user: Prefix = ['user:', { code: 'user_id' }, ':'];

/** Text and code at the beginning of a string. */
export const prefixes: readonly WritingCase[] = [
  {
    name: 'of code with other quotes than those of the string',
    before: "user = {}\nkey = 'cart'\n",
    remedy: prefix("'cart'", { code: 'user["id"]' }),
    after: 'user = {}\nkey = f\'{user["id"]}cart\'\n',
  },
  {
    name: 'not of code with the single quotes of the string',
    before: "key = 'cart'\n",
    remedy: prefix("'cart'", { code: "user['id']" }),
    after: null,
  },
  {
    name: 'of text',
    before: 'key = "cart"\n',
    remedy: prefix('"cart"', 'app:'),
    after: 'key = "app:cart"\n',
  },
  {
    name: 'of text with quotes, backslashes and line breaks',
    before: "key = 'cart'\n",
    remedy: prefix("'cart'", '\'\\\n"'),
    after: "key = '\\'\\\\\\n\"cart'\n",
  },
  {
    name: 'of code',
    before: 'user_id = 1\nkey = "cart"\n',
    remedy: prefix('"cart"', ...user),
    after: 'user_id = 1\nkey = f"user:{user_id}:cart"\n',
  },
  {
    name: 'of code, where the string has braces',
    before: 'user_id = 1\nkey = "cart:{x}"\n',
    remedy: prefix('"cart:{x}"', ...user),
    after: 'user_id = 1\nkey = f"user:{user_id}:cart:{{x}}"\n',
  },
  {
    name: 'of code, where the string has a named character',
    before: 'user_id = 1\nkey = "cart \\N{BULLET}"\n',
    remedy: prefix('"cart \\N{BULLET}"', ...user),
    after: 'user_id = 1\nkey = f"user:{user_id}:cart \\N{BULLET}"\n',
  },
  {
    name: 'of code, in a string that a word touches',
    before: 'def key(user_id):\n    return"cart"\n',
    remedy: prefix('"cart"', ...user),
    after: 'def key(user_id):\n    return f"user:{user_id}:cart"\n',
  },
  {
    name: 'of an f-string',
    before: 'user_id = 1\nkey = f"cart:{user_id}"\n',
    remedy: prefix('f"cart:{user_id}"', ...user),
    after: 'user_id = 1\nkey = f"user:{user_id}:cart:{user_id}"\n',
  },
  {
    name: 'of text with braces in an f-string',
    before: 'a = 1\nkey = f"{a}"\n',
    remedy: prefix('f"{a}"', '{x}'),
    after: 'a = 1\nkey = f"{{x}}{a}"\n',
  },
  {
    name: 'of a raw string',
    before: 'user_id = 1\nkey = r"cart\\d"\n',
    remedy: prefix('r"cart\\d"', ...user),
    after: 'user_id = 1\nkey = fr"user:{user_id}:cart\\d"\n',
  },
  {
    name: 'of a raw string, not of what it cannot hold',
    before: 'key = r"cart"\n',
    remedy: prefix('r"cart"', 'a"b'),
    after: null,
  },
  {
    name: 'of a string with u',
    before: 'user_id = 1\nkey = u"cart"\n',
    remedy: prefix('u"cart"', ...user),
    after: 'user_id = 1\nkey = f"user:{user_id}:cart"\n',
  },
  {
    name: 'of a string over several lines',
    before: 'key = """\ncart"""\n',
    remedy: prefix('"""\ncart"""', 'app:'),
    after: 'key = """app:\ncart"""\n',
  },
  {
    name: 'of the first of several pieces',
    before: 'user_id = 1\nkey = ("cart"\n       ":a")\n',
    remedy: prefix('"cart"\n       ":a"', ...user),
    after: 'user_id = 1\nkey = (f"user:{user_id}:cart"\n       ":a")\n',
  },
  {
    name: 'of the first of several pieces, which is named alone',
    before: 'user_id = 1\nkey = "cart" f"{user_id}"\n',
    remedy: prefix('"cart"', ...user),
    after: 'user_id = 1\nkey = f"user:{user_id}:cart" f"{user_id}"\n',
  },
  {
    name: 'of text before a percent sign that formats',
    before: 'key = "cart:%s" % 1\n',
    remedy: prefix('"cart:%s"', '100%:'),
    after: 'key = "100%%:cart:%s" % 1\n',
  },
  {
    name: 'of text before format',
    before: 'key = "cart:{}".format(1)\n',
    remedy: prefix('"cart:{}"', '{a}:'),
    after: 'key = "{{a}}:cart:{}".format(1)\n',
  },
  {
    name: 'not of code, where the string is a template',
    before: 'user_id = 1\nkey = "cart:%s" % 1\n',
    remedy: prefix('"cart:%s"', ...user),
    after: null,
  },
  {
    name: 'not of code with the quotes of the string',
    before: 'key = "cart"\n',
    remedy: prefix('"cart"', { code: 'user["id"]' }),
    after: null,
  },
  {
    name: 'not of bytes',
    before: 'key = b"cart"\n',
    remedy: prefix('b"cart"', 'app:'),
    after: null,
  },
  {
    name: 'not of code in the key of a pattern',
    before: 'match x:\n    case {"cart": 1}: pass\n',
    remedy: prefix('"cart"', ...user),
    after: null,
  },
  {
    name: 'not of code in a pattern',
    before: 'match x:\n    case "cart": pass\n',
    remedy: prefix('"cart"', ...user),
    after: null,
  },
  {
    name: 'not of what is no string',
    before: 'key = cart\n',
    remedy: prefix('cart', 'app:'),
    after: null,
  },
  {
    name: 'of the string that is meant, behind another one',
    before: 'a = "x"\nkey = "cart"\n',
    remedy: prefix('"cart"', 'app:'),
    after: 'a = "x"\nkey = "app:cart"\n',
  },
  {
    name: 'of the string that is meant, behind a number',
    before: 'a = 1, None\nkey = "cart"\n',
    remedy: prefix('"cart"', 'app:'),
    after: 'a = 1, None\nkey = "app:cart"\n',
  },
  {
    name: 'not of the second of several pieces',
    before: 'key = "cart" ":a"\n',
    remedy: prefix('":a"', 'app:'),
    after: null,
  },
  {
    name: 'not of a sum that begins with a string',
    before: 'key = "cart" + a\n',
    remedy: prefix('"cart" + a', 'app:'),
    after: null,
  },
  {
    name: 'not of a sum that ends with a string',
    before: 'key = a + "cart"\n',
    remedy: prefix('a + "cart"', 'app:'),
    after: null,
  },
  {
    name: 'of text on the right of a percent sign',
    before: 'key = x % "cart"\n',
    remedy: prefix('"cart"', '100%:'),
    after: 'key = x % "100%:cart"\n',
  },
  {
    name: 'of text with a percent sign in a sum',
    before: 'key = "cart" + a\n',
    remedy: prefix('"cart"', '100%:'),
    after: 'key = "100%:cart" + a\n',
  },
  {
    name: 'of text with braces before another method',
    before: 'key = "cart".upper()\n',
    remedy: prefix('"cart"', '{a}:'),
    after: 'key = "{a}:cart".upper()\n',
  },
  {
    name: 'of text with braces in a plain string',
    before: 'key = "cart"\n',
    remedy: prefix('"cart"', '{a}%:'),
    after: 'key = "{a}%:cart"\n',
  },
  {
    name: 'of text before format_map',
    before: 'key = "cart:{a}".format_map(b)\n',
    remedy: prefix('"cart:{a}"', '{a}:'),
    after: 'key = "{{a}}:cart:{a}".format_map(b)\n',
  },
  {
    name: 'of text before format that is handed on',
    before: 'keys = map("cart:{}".format, ids)\n',
    remedy: prefix('"cart:{}"', '{a}:'),
    after: 'keys = map("{{a}}:cart:{}".format, ids)\n',
  },
  {
    name: 'of a raw string, where what looks like a named character is none',
    before: 'user_id = 1\nkey = r"\\N{x}"\n',
    remedy: prefix('r"\\N{x}"', ...user),
    after: 'user_id = 1\nkey = fr"user:{user_id}:\\N{{x}}"\n',
  },
  {
    name: 'of a raw f-string, not of what it cannot hold',
    before: 'key = rf"{a}"\n',
    remedy: prefix('rf"{a}"', 'a"b'),
    after: null,
  },
  {
    name: 'not of bytes that are a template',
    before: 'key = b"cart:%s" % a\n',
    remedy: prefix('b"cart:%s"', 'app:'),
    after: null,
  },
  {
    name: 'not of a t-string',
    before: 'key = t"cart:{a}"\n',
    remedy: prefix('t"cart:{a}"', 'app:'),
    after: null,
  },
  {
    name: 'of code that begins with a brace',
    before: 'a = b = 1\nkey = "cart"\n',
    remedy: prefix('"cart"', { code: '{1: a}[b]' }),
    after: 'a = b = 1\nkey = f"{ {1: a}[b]}cart"\n',
  },
  {
    name: 'of text with a carriage return',
    before: 'key = "cart"\n',
    remedy: prefix('"cart"', 'a\r'),
    after: 'key = "a\\rcart"\n',
  },
];

/** Any text in place of any other. */
export const replacements: readonly WritingCase[] = [
  {
    name: 'inside of a string',
    before: code`
      send("agent_startd")
    `,
    remedy: (_, text) => ({
      kind: 'replace-text',
      span: spanOf(text, 'agent_startd'),
      text: 'agent_started',
    }),
    after: code`
      send("agent_started")
    `,
  },
];

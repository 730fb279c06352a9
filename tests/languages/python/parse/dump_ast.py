"""Prints CPython's syntax tree of each file named on standard input, one JSON object a line.

Offsets are UTF-16 code units of the text without byte order mark. Strings with lone surrogates and
numbers that JSON cannot hold are written as objects, see `constant`.
"""

import ast
import io
import json
import sys
import tokenize
import warnings


class Offsets:
    """Turns CPython's lines and UTF-8 columns into UTF-16 offsets."""

    def __init__(self, text):
        self.lines = []
        self.starts = []
        offset = 0
        for line in split_lines(text):
            self.lines.append(line if line.isascii() else line.encode("utf-8"))
            self.starts.append(offset)
            offset += len(line) if line.isascii() else utf16_length(line)

    def at(self, line, column):
        content = self.lines[line - 1]
        if isinstance(content, bytes):
            column = utf16_length(content[:column].decode("utf-8", "replace"))
        return self.starts[line - 1] + column


def split_lines(text):
    """Lines as the tokenizer sees them: `str.splitlines` would break at form feeds too."""
    start = index = 0
    while index < len(text):
        if text[index] == "\r" and text[index + 1 : index + 2] == "\n":
            index += 1
        elif text[index] not in "\r\n":
            index += 1
            continue
        index += 1
        yield text[start:index]
        start = index
    yield text[start:]


def utf16_length(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def constant(value):
    kind = type(value).__name__
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    elif kind == "int":
        value = hex(value)
    elif kind == "float":
        value = repr(value)
    elif kind == "complex":
        value = repr(value.imag)
    elif value is Ellipsis:
        value = None
    kind = {"NoneType": "None", "ellipsis": "Ellipsis"}.get(kind, kind)
    return {"literal": kind, "value": value}


def dump(value, offsets):
    if isinstance(value, list):
        return [dump(item, offsets) for item in value]
    if not isinstance(value, ast.AST):
        return value
    node = {"node": type(value).__name__}
    if hasattr(value, "lineno"):
        node["range"] = [
            offsets.at(value.lineno, value.col_offset),
            offsets.at(value.end_lineno, value.end_col_offset),
        ]
    fields = node["fields"] = {}
    for name in value._fields:
        field = getattr(value, name, None)
        is_constant = name == "value" and isinstance(value, ast.Constant)
        fields[name] = constant(field) if is_constant else dump(field, offsets)
    return node


def comments(text):
    """Where comments are, by the tokenizer of the standard library; null where that gives up."""
    lines = list(split_lines(text))
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + utf16_length(line))
    found = []
    try:
        for token in tokenize.generate_tokens(iter(lines).__next__):
            if token.type == tokenize.COMMENT:
                row, column = token.start
                start = starts[row - 1] + utf16_length(lines[row - 1][:column])
                found.append([start, start + utf16_length(token.string)])
    except (SyntaxError, tokenize.TokenError):
        return None
    return found


def read(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        text = source.decode("utf-8")
    except (SyntaxError, UnicodeDecodeError):
        return {"skipped": "not UTF-8"}
    if encoding not in ("utf-8", "utf-8-sig", "ascii"):
        return {"skipped": encoding}
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return {"error": str(error), "line": getattr(error, "lineno", None)}
    text = text[1:] if text.startswith("\ufeff") else text
    return {"tree": dump(tree, Offsets(text)), "comments": comments(text)}


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    print(json.dumps({"version": list(sys.version_info[:2])}))
    for line in sys.stdin:
        path = line.rstrip("\n")
        print(json.dumps({"path": path, **read(path)}))


if __name__ == "__main__":
    main()

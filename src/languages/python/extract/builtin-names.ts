/** Names that Python itself defines in every module, which a star import hardly ever replaces. */
export const BUILTIN_NAMES: ReadonlySet<string> = new Set(
  `
    __annotations__ __build_class__ __builtins__ __debug__ __doc__ __file__ __import__
    __loader__ __name__ __package__ __path__ __spec__ abs aiter all anext any ArithmeticError
    ascii AssertionError AttributeError BaseException BaseExceptionGroup bin BlockingIOError
    bool breakpoint BrokenPipeError BufferError bytearray bytes BytesWarning callable
    ChildProcessError chr classmethod compile complex ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionResetError delattr DeprecationWarning dict dir divmod
    Ellipsis EncodingWarning enumerate EnvironmentError EOFError eval Exception ExceptionGroup
    exec exit FileExistsError FileNotFoundError filter float FloatingPointError format
    frozenset FutureWarning GeneratorExit getattr globals hasattr hash help hex id ImportError
    ImportWarning IndentationError IndexError input int InterruptedError IOError
    IsADirectoryError isinstance issubclass iter KeyboardInterrupt KeyError len list locals
    LookupError map max MemoryError memoryview min ModuleNotFoundError NameError next
    NotADirectoryError NotImplemented NotImplementedError object oct open ord OSError
    OverflowError PendingDeprecationWarning PermissionError pow print ProcessLookupError
    property PythonFinalizationError quit range RecursionError ReferenceError repr
    ResourceWarning reversed round RuntimeError RuntimeWarning set setattr slice sorted
    staticmethod StopAsyncIteration StopIteration str sum super SyntaxError SyntaxWarning
    SystemError SystemExit TabError TimeoutError tuple type TypeError UnboundLocalError
    UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning
    UserWarning ValueError vars Warning ZeroDivisionError zip
  `
    .trim()
    .split(/\s+/u),
);

type Fields = Readonly<Record<string, unknown>>;

function write(level: string, message: string, fields: Fields): void {
  if (process.env['NODE_ENV'] === 'test') return;
  process.stderr.write(`${JSON.stringify({ level, message, ...fields })}\n`);
}

export const logger = {
  info: (message: string, fields: Fields = {}): void => write('info', message, fields),
  warn: (message: string, fields: Fields = {}): void => write('warn', message, fields),
  error: (message: string, fields: Fields = {}): void => write('error', message, fields),
};

import type { FileFacts } from '../../core/facts.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';

/** The code of a span on one line, shortened: it stands in messages. */
export function shortCode(project: Project, { file }: FileFacts, { start, end }: Span): string {
  const text = project.textOf(file).slice(start, end).replace(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

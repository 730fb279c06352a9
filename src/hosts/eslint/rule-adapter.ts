import type { Rule as EslintRule, SourceCode } from 'eslint';
import type { Span } from '../../core/span.ts';
import type { TextEdit } from '../../core/text-edit.ts';
import type { Rule } from '../../rules/rule.ts';
import { unacceptedFindings } from '../baseline/unaccepted-findings.ts';
import { docsUrl } from './docs-url.ts';
import { lintedFile } from './linted-file.ts';

/** The languages of ESLint that a front end reads, by ours. */
const ESLINT_LANGUAGES = { ecmascript: ['js/js'], python: ['ssot/python'] } as const;

/** A rule as ESLint takes it: it asks for the file's findings and carries them, nothing else. */
export function toEslintRule(rule: Rule): EslintRule.RuleModule {
  const { meta } = rule;
  return {
    meta: {
      type: meta.type,
      docs: {
        description: meta.description,
        recommended: meta.presets.includes('recommended'),
        url: docsUrl(rule.name),
      },
      ...(meta.fixable ? { fixable: 'code' as const } : {}),
      hasSuggestions: meta.hasSuggestions,
      languages: meta.languages.flatMap((language) => ESLINT_LANGUAGES[language]),
      messages: { ...meta.messages },
      schema: schemaOf(rule),
      ...(hasOptions(rule) ? { defaultOptions: [meta.defaultOptions] } : {}),
    },
    create(context) {
      const file = lintedFile(context, rule.name);
      if (file === null) return {};
      if ('problem' in file) return reportProblem(context, file.problem);
      const settings = [{ rule, options: { ...meta.defaultOptions, ...optionsOf(context) } }];
      return {
        [rootOf(context)]() {
          for (const finding of unacceptedFindings(file.project, file.path, settings)) {
            context.report({
              loc: locationOf(context.sourceCode, finding.span),
              messageId: finding.messageId,
              data: { ...finding.data },
              ...(finding.fix && file.fixable ? { fix: fixer(finding.fix) } : {}),
              suggest: (file.fixable ? finding.suggestions : []).map(
                ({ messageId, data, edits }) => ({
                  messageId,
                  data: { ...data },
                  fix: fixer(edits),
                }),
              ),
            });
          }
        },
      };
    },
  };
}

function reportProblem(context: EslintRule.RuleContext, message: string): EslintRule.RuleListener {
  return {
    [rootOf(context)]() {
      context.report({ loc: { line: 1, column: 0 }, message: message.replaceAll('{{', '{ {') });
    },
  };
}

/** The type of the root: `Program` of any ESTree, `Module` in Python. */
function rootOf({ sourceCode }: EslintRule.RuleContext): string {
  return sourceCode.ast.type;
}

function fixer(edits: readonly TextEdit[]): EslintRule.ReportFixer {
  return (eslintFixer) =>
    edits.map(({ start, end, text }) => eslintFixer.replaceTextRange([start, end], text));
}

function locationOf(sourceCode: SourceCode, { start, end }: Span) {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}

function hasOptions({ meta }: Rule): boolean {
  return Object.keys((meta.schema['properties'] as object | undefined) ?? {}).length > 0;
}

function schemaOf(rule: Rule): NonNullable<EslintRule.RuleMetaData['schema']> {
  return hasOptions(rule) ? [{ ...rule.meta.schema }] : [];
}

function optionsOf({ options }: EslintRule.RuleContext): Record<string, unknown> {
  const [first] = options as readonly unknown[];
  return typeof first === 'object' && first !== null ? { ...first } : {};
}

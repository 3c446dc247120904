// Reads [{name, text, parameters}] as JSON, writes [{name, language, severity, line, message}].
import { lintCypherQuery } from "@neo4j-cypher/language-support";

const SEVERITIES = [null, "error", "warning", "information", "hint"];
const LANGUAGES = ["CYPHER 5", "CYPHER 25"];

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const statements = JSON.parse(Buffer.concat(chunks).toString("utf-8"));

const found = [];
for (const { name, text, parameters } of statements) {
  for (const language of LANGUAGES) {
    const schema = {
      defaultLanguage: language,
      parameters: Object.fromEntries(parameters.map((parameter) => [parameter, null])),
    };
    for (const { severity, range, message } of lintCypherQuery(text, schema).diagnostics) {
      found.push({
        name,
        language,
        severity: SEVERITIES[severity],
        line: range.start.line + 1,
        message,
      });
    }
  }
}
process.stdout.write(JSON.stringify(found));

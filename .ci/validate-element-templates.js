import { readFileSync, readdirSync } from 'node:fs';
import { validateAll } from '@bpmn-io/element-templates-validator';

const folder = '.camunda/element-templates';

for (const file of readdirSync(folder)) {
  const templates = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const { valid, results } = validateAll(templates);
  if (!valid) {
    process.exitCode = 1;
    results
      .filter(result => !result.valid)
      .forEach(({ object, errors }) => console.error(file, object.name, errors.map(error => error.message)));
  }
}

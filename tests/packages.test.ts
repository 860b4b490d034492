import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import packageFields from '../package.json' with { type: 'json' };

const decisions = fileURLToPath(new URL('../docs/decisions/', import.meta.url));
const packages = Object.entries({ ...packageFields.dependencies, ...packageFields.devDependencies });

describe('every package', () => {
  it('has one exact version', () => {
    assert.deepEqual(
      packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it('is named with its reason in docs/decisions/, types of others left aside', () => {
    const text = readdirSync(decisions)
      .map((file) => readFileSync(decisions + file, 'utf8'))
      .join('\n');
    assert.deepEqual(
      packages.map(([name]) => name).filter((name) => !name.startsWith('@types/') && !text.includes(name)),
      [],
    );
  });
});

/** Writes a software bill of materials in the CycloneDX format from `package-lock.json`: what is bundled, and what it is built and tested with. Usage: `node scripts/sbom.ts [OUT.json]` */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
}

interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

/** The bill. The same lock file gives the same bytes: no date, no random number. @param lock text of `package-lock.json` */
export function billOfMaterials(lock: string): string {
  const { name, version, packages } = JSON.parse(lock) as Lock;
  const components = new Map<string, object>();
  for (const [path, { version: of, integrity, license, link, resolved }] of Object.entries(packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at < 0 || link || of === undefined) continue;
    const full = path.slice(at + 'node_modules/'.length);
    const [group, own] = full.startsWith('@') ? full.split('/') : [undefined, full];
    const purl = `pkg:npm/${full.replace('@', '%40')}@${of}`;
    components.set(purl, {
      type: 'library',
      'bom-ref': purl,
      ...(group ? { group } : {}),
      name: own,
      version: of,
      purl,
      ...(license ? { licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }] } : {}),
      ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
      ...(resolved ? { externalReferences: [{ type: 'distribution', url: resolved }] } : {}),
    });
  }
  const purl = `pkg:npm/${name}@${version}`;
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': purl, name, version, purl, licenses: [{ license: { id: 'MIT' } }] } },
    components: [...components.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** `sha512-…` in Base64 as CycloneDX has it. */
function hashOf(integrity: string): object {
  const [algorithm = '', value = ''] = integrity.split(' ')[0]?.split(/-(.*)/s) ?? [];
  return { alg: `SHA-${algorithm.replace('sha', '')}`, content: Buffer.from(value, 'base64').toString('hex') };
}

if (import.meta.main) {
  const bill = billOfMaterials(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const [out] = process.argv.slice(2);
  if (out === undefined) process.stdout.write(bill);
  else writeFileSync(out, bill);
}

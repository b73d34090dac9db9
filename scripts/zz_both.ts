import { runExtensionTests } from './extensionTests.ts';
import { runWebTests } from './webTests.ts';
const t=performance.now();
const r=await Promise.all([runExtensionTests().then(c=>[c,performance.now()-t]),runWebTests().then(c=>[c,performance.now()-t])]);
console.log('BOTH',JSON.stringify(r));
process.exit(0);

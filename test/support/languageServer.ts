/** The language server as a program, from its sources; the one that is shipped also keeps what Node compiled. */
import { serve } from '../../server/src/main.node.ts';

serve(process.argv.slice(2));

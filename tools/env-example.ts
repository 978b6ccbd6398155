import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentExample } from '../platform/environment';
import { projectRoot } from '../platform/paths';

writeFileSync(join(projectRoot, '.env.example'), environmentExample());

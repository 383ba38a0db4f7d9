import demoErp from '../../sources/demo-erp/index.ts';
import { start } from '../../sources/demo-erp/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('demo-erp', demoErp, start);

import { inTransaction, database } from '@/lib/platform/db';
import { enqueue, work } from '@/lib/platform/queue';
let n=0;
const stop = await work({ hello: async (job) => { n++; console.log(job, new Date()); return n<3 ? {again:'x'}:{done:true}; } });
await inTransaction((tx)=>enqueue(tx,'hello',{a:'b'}));
try { await inTransaction(async(tx)=>{await enqueue(tx,'hello',{a:'rolled back'}); throw new Error('x')}); } catch {}
let t=performance.now(); for(let i=0;i<200;i++) await enqueue(database(),'none',{}); console.log('200 enqueues', performance.now()-t);
await new Promise(r=>setTimeout(r,25000)); 
console.log(await database().$queryRawUnsafe('select count(*)::int from pgboss.job'));
await stop(); await database().$disconnect();

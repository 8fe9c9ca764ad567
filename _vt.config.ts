import { defineConfig } from 'vitest/config';
export default defineConfig({ resolve: { alias: { '@': '/work/wt/lead' } } , root:'/work/wt/lead',test:{env:{BASE_URL:'http://localhost:3000'}}});

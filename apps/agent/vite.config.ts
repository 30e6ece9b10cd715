import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://localhost:4300'

export default defineConfig({
  base: '/agent/',
  plugins: [react()],
  build: { target: 'es2023', sourcemap: true, chunkSizeWarningLimit: 1300 },
  server: { port: 4302, proxy: { '/api': { target: server }, '/healthz': { target: server } } },
})

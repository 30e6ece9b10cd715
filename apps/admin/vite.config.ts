import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://localhost:4300'

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  server: { port: 4310, proxy: { '/api': SERVER, '/healthz': SERVER } },
})

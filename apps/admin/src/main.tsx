import '@careline/ui/styles.css'
import { CarelineProvider } from '@careline/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api.ts'
import { messages } from './messages.ts'
import { router } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to draw into.')

createRoot(root).render(
  <StrictMode>
    <CarelineProvider app="admin" messages={messages}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </CarelineProvider>
  </StrictMode>,
)

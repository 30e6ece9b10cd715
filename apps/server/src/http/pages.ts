/** Small pages that the server writes itself, in Vietnamese first. They hold no script. */
const page = (title: string, body: string) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 Inter, system-ui, sans-serif }
body { max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem }
h1 { font-size: 1.5rem }
.en { opacity: .7 }
ul { list-style: none; padding: 0; display: grid; gap: 1rem }
li a { display: block; padding: 1rem 1.25rem; border: 1px solid #8886; border-radius: 12px; text-decoration: none; color: inherit }
li a:hover, li a:focus-visible { border-color: currentColor }
strong { display: block }
</style>
</head>
<body><main>${body}</main></body>
</html>
`

export const notBuiltPage = (name: 'admin' | 'agent'): string =>
  page(
    'Careline',
    `<h1>Trang này chưa được dựng</h1>
<p>Máy chủ đang chạy, nhưng ứng dụng <code>${name}</code> chưa có trong <code>apps/${name}/dist</code>. Dùng <code>npm start</code> để dựng và chạy.</p>
<p class="en" lang="en">The server runs, but the <code>${name}</code> app is not built yet. <code>npm start</code> builds it and starts the server.</p>`,
  )

export const chooserPage = (): string =>
  page(
    'Careline',
    `<h1>Careline</h1>
<ul>
<li><a href="/admin/"><strong>Quản lý chiến dịch</strong><span class="en">Campaigns: rules, content, data, releases</span></a></li>
<li><a href="/agent/"><strong>Gọi khách hàng</strong><span class="en">Calls: next customer, script, wrap-up</span></a></li>
</ul>`,
  )

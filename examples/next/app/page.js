import Link from 'next/link'

export default function Home() {
  return (
    <>
      <h1>Welcome</h1>
      {/* Next.js prefetches it: that begins no sign-in. */}
      <Link href="/account">My account</Link>
    </>
  )
}

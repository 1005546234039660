import { start } from '../components/start.tsx'
import { MailboxPage } from './MailboxPage.tsx'

start(<MailboxPage address={new URLSearchParams(location.search).get('to') ?? ''} />)

import { redis } from './old'
import Redis from 'ioredis'

const first = new Redis()
;[first, redis].forEach((one) => one)

export const second = first

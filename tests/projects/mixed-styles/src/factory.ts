import { redis } from "./redis"

export const makeRedis = () => redis
